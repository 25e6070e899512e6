// A list that closes gives the focus back to its field, a round trip after the choice. Whoever has gone on to another
// field by then types there: the focus stays with them.
const goneOnFor = 3000;

let goneOn = null;
let last = null;
let giving = false;

export function begin() {
  window.addEventListener("focusin", onFocusIn, { capture: true });
  window.addEventListener("keydown", (event) => {
    // Enter acts: what is refused by it may be shown at the field before.
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
  // A press on a list takes the focus from its field first, so what had it just before does not say where it came from.
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
