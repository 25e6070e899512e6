// The search field: focuses it, and keeps its cursor in place while the arrow keys move through the list.
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
