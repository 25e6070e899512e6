// Makes sure that the server gets what a field shows, and that no input is lost:
// - a value from the server does not overwrite text that is being typed or composed;
// - a field sends its value after a pause in typing and before a key that triggers an action, even if the server only
//   listens for the change event;
// - while the connection is closed, input is kept here, and each field sends it first when the connection is open
//   again;
// - input that no answer has confirmed yet survives a reload.
import * as line from "./line.js";

const rest = 400;
// The server writes drafts with a delay; until then the browser keeps the text, too.
const draftWritten = 1500;
const keptFor = 30 * 60 * 1000;
const lookedFor = 60 * 1000;
const storageKey = "portal.unconfirmed";
const notTyped = new Set(["button", "submit", "reset", "image", "file", "hidden", "password"]);
const ticked = new Set(["checkbox", "radio"]);
// The events that blazor.web.js may handle and would send over a closed connection.
const heard = ["click", "dblclick", "auxclick", "contextmenu", "submit", "mousedown", "mouseup", "mouseover", "mouseout", "mouseenter", "mouseleave", "pointerdown", "pointerup", "pointerover", "pointerout",
  "pointerenter", "pointerleave", "touchstart", "touchend", "dragstart", "dragend", "dragenter", "dragleave", "dragover", "drop", "keypress", "focus", "blur", "focusin", "focusout", "scroll", "wheel",
  "copy", "cut", "paste", "toggle", "close"];
const presses = new Set(["click", "submit", "dragstart", "drop"]);

// The state of each field that was focused or typed into since the page was loaded; see `stateOf`.
const states = new WeakMap();
// The fields whose value the server may not have yet.
const unconfirmed = new Set();
let composing = null;
let telling = false;
let sequence = 0;
let heldEnter = null;
let skippedKeyUp = null;
let wanted = [];
let leaving = false;

export function begin() {
  const on = (type, handler) => window.addEventListener(type, handler, { capture: true });
  on("focusin", (event) => isField(event.target) && stateOf(event.target));
  on("compositionstart", (event) => { composing = event.target; });
  on("compositionend", onCompositionEnd);
  on("input", onInput);
  on("change", onChange);
  on("keydown", onKeyDown);
  on("keyup", onKeyUp);
  on("pointerdown", onPointerDown);
  on("focusout", onFocusOut);
  on("submit", onSubmit);
  // Back and Forward act, too: the field then shows the text of that entry.
  on("popstate", () => document.activeElement && acted(document.activeElement));
  for (const type of heard) {
    on(type, withholdAct);
  }
  window.addEventListener("pagehide", keep);
  window.addEventListener("beforeunload", (event) => {
    if (!line.isOpen() && locals().length > 0 && !leaving) {
      event.preventDefault();
    }
  });
  wanted = stored();
  restore();
}

/** Reloads the page; unconfirmed input is restored afterwards. */
export function reload() {
  leaving = true;
  location.reload();
}

/** A mark for everything sent so far. The answer to a request that starts now confirms it. */
export function mark() {
  return sequence;
}

/** Makes each field send what the server may not have. Later clicks reach the server after it. */
export function tellAll() {
  for (const field of [...unconfirmed]) {
    if (field.isConnected) {
      tell(field);
    }
  }
}

/** Stores unconfirmed input before the page is left or its elements are recreated. */
export function keep() {
  const now = Date.now();
  const entries = [...unconfirmed]
    .filter((field) => field.isConnected || !line.isOpen())
    .map((field) => ({ key: stateOf(field).key, value: shown(field), at: now }));
  if (entries.length + wanted.length === 0) {
    sessionStorage.removeItem(storageKey);
    return;
  }
  const keys = new Set(entries.map((entry) => entry.key));
  sessionStorage.setItem(storageKey, JSON.stringify([...wanted.filter((entry) => !keys.has(entry.key)), ...entries]));
}

/** Restores stored input into the fields at the same places, as soon as they exist. */
export function takeUp() {
  unconfirmed.clear();
  wanted = stored();
  restore();
}

function stored() {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? "[]").filter((entry) => Date.now() - entry.at < keptFor);
  } catch {
    return [];
  }
}

function restore() {
  if (wanted.length === 0) {
    return;
  }
  let frame = 0;
  const look = () => {
    frame = 0;
    const found = new Map([...document.querySelectorAll("input, textarea, select")].filter(isField).map((field) => [keyOf(field), field]));
    wanted = wanted.filter((entry) => {
      const field = found.get(entry.key);
      if (field) {
        fill(field, entry.value);
      }
      return !field;
    });
    if (wanted.length === 0) {
      observer.disconnect();
      keep();
    }
  };
  const observer = new MutationObserver(() => { frame ||= requestAnimationFrame(look); });
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), lookedFor);
  look();
}

function fill(field, value) {
  const state = typed(field);
  // The form may still be loading an older draft, which must not overwrite the restored input.
  state.guardedUntil = performance.now() + 2 * draftWritten;
  write(field, value);
  tell(field);
}

function stateOf(field) {
  let state = states.get(field);
  if (!state) {
    state = { key: keyOf(field), sequence: 0, at: 0, untold: false, local: false, typing: false, searching: false, timer: 0, guardedUntil: 0, history: new Set([shown(field)]), refused: null, again: 0 };
    states.set(field, state);
    guard(field, state);
  }
  return state;
}

// Identifies a field by page, label and index among fields with the same label, because ids change with each circuit.
function keyOf(field) {
  const label = labelOf(field);
  const same = [...document.querySelectorAll("input, textarea, select")].filter((other) => isField(other) && labelOf(other) === label);
  return JSON.stringify([location.pathname, label, same.indexOf(field)]);
}

function labelOf(field) {
  return (field.labels?.[0]?.textContent || field.getAttribute("aria-label") || field.placeholder || field.name || field.dataset.testid || "").trim();
}

function isField(element) {
  return (element instanceof HTMLInputElement && !notTyped.has(element.type) && !element.readOnly)
    || (element instanceof HTMLTextAreaElement && !element.readOnly) || element instanceof HTMLSelectElement;
}

function isText(element) {
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && ["text", "search", "tel", "email", "url", "number"].includes(element.type));
}

function shown(field) {
  return ticked.has(field.type) ? field.checked : field.value;
}

function write(field, value) {
  if (ticked.has(field.type)) {
    field.checked = value;
  } else {
    native(field).set.call(field, value);
  }
}

function native(field) {
  return Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value");
}

// Blazor writes values through the element's property, so the property is intercepted.
function guard(field, state) {
  if (ticked.has(field.type) || field instanceof HTMLSelectElement) {
    return;
  }
  const { get, set } = native(field);
  Object.defineProperty(field, "value", {
    configurable: true,
    enumerable: true,
    get() { return get.call(this); },
    set(value) {
      const [text, now] = [String(value ?? ""), get.call(this)];
      if (text === now || !isGuarded(this, state, text)) {
        set.call(this, value);
      } else {
        refuse(this, state, text, now);
      }
    },
  });
  // Selecting on focus arrives one round trip late. It would make the next keystroke overwrite the first ones.
  const { select } = field;
  field.select = function () {
    if (!state.typing) {
      select.call(this);
    }
  };
}

function isGuarded(field, state, text) {
  return composing === field || state.local || performance.now() < state.guardedUntil
    // A date is set as a whole, but a partly typed date is sent back too, so the history is checked.
    || (state.typing && document.activeElement === field && (isText(field) || state.history.has(text)));
}

// The server sent another text and believes that the field shows it, so the field sends its actual value once. The
// refused text is either the same value in another format, such as an amount, and is shown when the field is left; or
// it is an older value and is dropped.
function refuse(field, state, text, now) {
  state.refused = state.history.has(text) ? null : { text, over: now };
  if (composing === field || state.toldAgain === now) {
    return;
  }
  state.toldAgain = now;
  clearTimeout(state.again);
  state.again = setTimeout(() => {
    if (field.isConnected && line.isOpen() && composing !== field) {
      state.refused = null;
      tell(field);
    }
  }, 0);
}

function typed(field) {
  const state = stateOf(field);
  state.sequence = ++sequence;
  state.at = performance.now();
  state.untold = true;
  unconfirmed.add(field);
  return state;
}

function tell(field) {
  const state = stateOf(field);
  clearTimeout(state.timer);
  state.sequence = ++sequence;
  state.untold = false;
  state.local = false;
  field.removeAttribute("data-unsent");
  unconfirmed.add(field);
  telling = true;
  try {
    if (isText(field)) {
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    field.dispatchEvent(new Event("change", { bubbles: true }));
  } finally {
    telling = false;
  }
}

// For fields whose change event the server handles. Where it handles every input event, nothing listens to this one.
function tellChange(field) {
  const state = states.get(field);
  if (!state?.untold || !line.isOpen() || composing === field) {
    return;
  }
  clearTimeout(state.timer);
  state.untold = false;
  state.sequence = ++sequence;
  telling = true;
  try {
    field.dispatchEvent(new Event("change", { bubbles: true }));
  } finally {
    telling = false;
  }
}

/** The server has received everything that was sent up to the mark. */
export function confirm(upTo) {
  const now = performance.now();
  for (const field of [...unconfirmed]) {
    const state = states.get(field);
    const left = !field.isConnected && line.isOpen();
    if (left || (!state.local && !state.untold && state.sequence <= upTo && now - state.at > draftWritten)) {
      unconfirmed.delete(field);
    }
  }
}

function locals() {
  return [...unconfirmed].filter((field) => states.get(field).local);
}

function onInput(event) {
  const field = event.target;
  if (telling || !isField(field)) {
    return;
  }
  const state = typed(field);
  state.typing = true;
  state.searching = true;
  state.refused = null;
  if (state.history.size > 200) {
    state.history.clear();
  }
  state.history.add(shown(field));
  clearTimeout(state.timer);
  if (!line.isOpen()) {
    withhold(event, field, state);
  } else if (event.isComposing || composing === field) {
    // Text that an input method is still composing is not final.
    event.stopImmediatePropagation();
  } else if (isText(field)) {
    state.timer = setTimeout(() => tellChange(field), rest);
  } else {
    state.untold = false;
  }
}

function onChange(event) {
  const field = event.target;
  if (telling || !isField(field)) {
    return;
  }
  const state = typed(field);
  if (!line.isOpen()) {
    withhold(event, field, state);
  } else {
    state.untold = false;
  }
}

function withhold(event, field, state) {
  event.stopImmediatePropagation();
  state.local = true;
  field.setAttribute("data-unsent", "");
  keep();
}

function onCompositionEnd(event) {
  const field = event.target;
  composing = null;
  if (!isField(field) || !line.isOpen()) {
    return;
  }
  // Some browsers fire another input event after this one and some do not, so it is always sent.
  setTimeout(() => {
    const state = stateOf(field);
    state.sequence = ++sequence;
    telling = true;
    try {
      field.dispatchEvent(new Event("input", { bubbles: true }));
    } finally {
      telling = false;
    }
    clearTimeout(state.timer);
    state.timer = setTimeout(() => tellChange(field), rest);
  }, 0);
}

function onKeyDown(event) {
  const field = event.target;
  if (event.isComposing || (event.key === "Enter" && event.keyCode === 229)) {
    // The key belongs to the input method.
    event.stopImmediatePropagation();
    return;
  }
  skippedKeyUp = null;
  if (!line.isOpen()) {
    event.stopImmediatePropagation();
    const isPress = event.key === "Enter" ? !(field instanceof HTMLTextAreaElement) || event.ctrlKey || event.metaKey : event.key === " " && !isText(field);
    if (isPress && !isOurs(field)) {
      event.preventDefault();
    }
    return;
  }
  if (!isField(field) || event.key === "Shift" || event.key === "Control") {
    return;
  }
  if (event.key === "Enter") {
    if (isOlderList(field)) {
      event.stopImmediatePropagation();
      event.preventDefault();
      skippedKeyUp = field;
      if (!event.ctrlKey && !event.metaKey) {
        waitForList(field);
      }
      return;
    }
    tellChange(field);
    acted(field);
  } else if (event.key === "Escape" || event.key === "Tab") {
    tellChange(field);
    acted(field);
  }
}

function onKeyUp(event) {
  if (!line.isOpen() || event.isComposing) {
    event.stopImmediatePropagation();
  } else if (event.isTrusted && event.key === "Enter" && skippedKeyUp === event.target) {
    skippedKeyUp = null;
    event.stopImmediatePropagation();
  }
}

// After an action the server may write into the field again: it clears it or shows the selection.
function acted(field) {
  const state = states.get(field);
  if (state) {
    state.typing = false;
    state.searching = false;
    state.history.clear();
    state.history.add(shown(field));
  }
}

// Whether the list was found for another text than the field shows.
function isOlderList(field) {
  return field.dataset.listed !== undefined && states.get(field)?.searching === true && field.dataset.listed !== field.value;
}

// Delays Enter until the list matches the text. It is dropped when the person types on or leaves the field.
function waitForList(field) {
  clearInterval(heldEnter);
  const text = field.value;
  const poll = heldEnter = setInterval(() => {
    const isGivenUp = field.value !== text || document.activeElement !== field;
    if (!isGivenUp && isOlderList(field)) {
      return;
    }
    clearInterval(poll);
    if (!isGivenUp) {
      acted(field);
      for (const type of ["keydown", "keyup"]) {
        field.dispatchEvent(new KeyboardEvent(type, { key: "Enter", code: "Enter", bubbles: true, cancelable: true }));
      }
    }
  }, 50);
}

function onPointerDown(event) {
  const field = document.activeElement;
  if (event.target !== field && isField(field)) {
    acted(field);
  }
}

function onFocusOut(event) {
  const field = event.target;
  const state = states.get(field);
  if (!state) {
    return;
  }
  tellChange(field);
  state.typing = false;
  if (state.refused && state.refused.over === field.value && !state.local) {
    write(field, state.refused.text);
  }
  state.refused = null;
}

// A click would be lost while the connection is closed, so it is blocked. After reconnecting the texts are sent first.
function withholdAct(event) {
  if (line.isOpen() || isOurs(event.target)) {
    return;
  }
  event.stopImmediatePropagation();
  if (presses.has(event.type) && !isText(event.target)) {
    event.preventDefault();
  }
}

// Signing out must not leave input behind for the next person at this browser.
function onSubmit(event) {
  if (line.isOpen() && event.target instanceof HTMLFormElement && new URL(event.target.action).pathname === "/auth/logout") {
    unconfirmed.clear();
    wanted = [];
  }
}

function isOurs(element) {
  return element instanceof Element && element.closest("#components-reconnect-modal, #blazor-error-ui") !== null;
}
