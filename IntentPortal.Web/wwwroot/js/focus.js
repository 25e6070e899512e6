// A closing list returns the focus to its field one round trip after the choice. If the person has already moved on to
// another field, the focus must stay there.
const goneOnFor = 3000;

let goneOn = null;
let last = null;
let giving = false;

export function begin() {
  window.addEventListener("focusin", onFocusIn, { capture: true });
  window.addEventListener("keydown", (event) => {
    // Enter triggers an action, and a refusal may legitimately focus the previous field.
    if (event.key === "Enter") {
      goneOn = null;
    }
  }, { capture: true });
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function (options) {
    if (isGoneFrom(this)) {
      return;
    }
    giving = true;
    try {
      focus.call(this, options);
    } finally {
      giving = false;
    }
  };
}

function onFocusIn(event) {
  const field = event.target;
  // Pressing on a list first takes the focus from its field, so the last typed field is tracked instead of
  // relatedTarget.
  goneOn = !giving && isTyped(field) && last !== field ? { from: last, to: field, at: performance.now() } : null;
  if (isTyped(field)) {
    last = field;
  }
}

function isGoneFrom(element) {
  return goneOn !== null && goneOn.from === element && goneOn.to === document.activeElement && performance.now() - goneOn.at < goneOnFor;
}

function isTyped(element) {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}
