// The text field of the search: takes the focus, and leaves its cursor where it is when the arrow keys go through the list.
export function begin(input) {
  input.addEventListener("keydown", (event) => {
    if (!event.isComposing && (event.key === "ArrowUp" || event.key === "ArrowDown" || event.key === "Enter")) {
      event.preventDefault();
    }
  });
  input.focus();
}

export function show(id) {
  document.getElementById(id)?.scrollIntoView({ block: "nearest" });
}
