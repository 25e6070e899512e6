// Listens for single keys and Ctrl+K on behalf of the circuit, and ignores keys that are meant for something else.
const storageKey = "portal.shortcuts";
let target = null;

export function listen(dotNet) {
  target = dotNet;
  document.addEventListener("keydown", onKeyDown);
}

export function stop() {
  document.removeEventListener("keydown", onKeyDown);
  target = null;
}

export function isEnabled() {
  return localStorage.getItem(storageKey) !== "off";
}

export function setEnabled(enabled) {
  if (enabled) {
    localStorage.removeItem(storageKey);
  } else {
    localStorage.setItem(storageKey, "off");
  }
}

function onKeyDown(event) {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
    // A shortcut with a modifier also works while typing. Ctrl+K would otherwise focus the browser's address bar.
    event.preventDefault();
    if (!event.repeat && !isCovered()) {
      target?.invokeMethodAsync("PressAsync", "Ctrl+K");
    }
    return;
  }
  const printable = event.key.length === 1 && event.key !== " ";
  if (!printable || event.repeat || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.defaultPrevented || isTyping(event.target) || isCovered() || !isEnabled()) {
    return;
  }
  target?.invokeMethodAsync("PressAsync", event.key.toLowerCase());
}

function isTyping(element) {
  return element instanceof Element
    && element.closest("input, textarea, select, [contenteditable='true'], [role='textbox'], [role='listbox'], [role='menu']") !== null;
}

function isCovered() {
  return document.querySelector(".mud-dialog-container, dialog[open], .mud-popover-open [role='menu']") !== null;
}
