// What stands in a field is what the server has:
// - a value that the server sends back is not written over what is being typed or composed;
// - a field tells its value when typing rests and before a key that acts, also where the server listens only for it being left;
// - while the connection is closed, what is typed is kept here, and each field tells it as the first thing once the connection is open again;
// - what no answer has confirmed yet survives the page being loaded anew.
import * as line from "./line.js";

const rest = 400;
// The server writes drafts a little after it has heard of a text; until then the browser keeps the text, too.
const draftWritten = 1500;
const keptFor = 30 * 60 * 1000;
const lookedFor = 60 * 1000;
const storageKey = "portal.unconfirmed";
const notTyped = new Set(["button", "submit", "reset", "image", "file", "hidden", "password"]);
const ticked = new Set(["checkbox", "radio"]);
// What blazor.web.js may hear and would send into a closed connection.
const heard = ["click", "dblclick", "auxclick", "contextmenu", "submit", "mousedown", "mouseup", "mouseover", "mouseout", "mouseenter", "mouseleave", "pointerdown", "pointerup", "pointerover", "pointerout",
  "pointerenter", "pointerleave", "touchstart", "touchend", "dragstart", "dragend", "dragenter", "dragleave", "dragover", "drop", "keypress", "focus", "blur", "focusin", "focusout", "scroll", "wheel",
  "copy", "cut", "paste", "toggle", "close"];
const presses = new Set(["click", "submit", "dragstart", "drop"]);

// Of each field that was typed into since the page was loaded: see `stateOf`.
const states = new WeakMap();
// The fields of which the server may not have the value yet.
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

/// Loads the page anew; what is not confirmed is taken up again there.
export function reload() {
  leaving = true;
  location.reload();
}

/// What was told until now: an answer to a question that is asked now confirms it.
export function mark() {
  return sequence;
}

/// Each field tells what the server may not have. What is pressed afterwards reaches the server after it.
export function tellAll() {
  for (const field of [...unconfirmed]) {
    if (field.isConnected) {
      tell(field);
    }
  }
}

/// Remembers what is not confirmed, before the page is left or its elements are made anew.
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

/// Takes up again what was remembered, in the fields that stand where the old ones stood, as soon as they are there.
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
  // The form may still be reading an older draft, which must not be written over it.
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

// Where it stands: the page, its label, and its place among those with the same label. Ids are made anew with each circuit.
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

// The server's writing goes through the property of the element.
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
  // A selection that was asked for when the field got the focus comes a round trip later, when it would make the next key overwrite the first ones.
  const { select } = field;
  field.select = function () {
    if (!state.typing) {
      select.call(this);
    }
  };
}

function isGuarded(field, state, text) {
  return composing === field || state.local || performance.now() < state.guardedUntil
    // A date is set as a whole; what is half typed into one comes back as a date, too.
    || (state.typing && document.activeElement === field && (isText(field) || state.history.has(text)));
}

// Whoever sent another text believes that it stands there: the field tells once what does. A text that is sent all the same is the same in another form,
// an amount for example, which is shown once the field is left; or it is older.
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

// For a field of which the server hears only when it is left; nobody listens where it hears of every key.
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

/// The server has everything that was told up to a mark.
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
    // What an input method is still composing is no text yet.
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
  // Browsers differ in whether another input event follows.
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
    // Meant for the input method.
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

// After an act the server may write into the field again: it empties it, or puts there what was chosen.
function acted(field) {
  const state = states.get(field);
  if (state) {
    state.typing = false;
    state.searching = false;
    state.history.clear();
    state.history.add(shown(field));
  }
}

// A list that was found for another text than the one that stands in the field.
function isOlderList(field) {
  return field.dataset.listed !== undefined && states.get(field)?.searching === true && field.dataset.listed !== field.value;
}

// Enter waits for the list that belongs to the text, and is given up when somebody types on or leaves.
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

// A press while the connection is closed would be lost. The texts are told first; then it can be pressed.
function withholdAct(event) {
  if (line.isOpen() || isOurs(event.target)) {
    return;
  }
  event.stopImmediatePropagation();
  if (presses.has(event.type) && !isText(event.target)) {
    event.preventDefault();
  }
}

// Whoever signs out leaves nothing behind for the next person at this browser.
function onSubmit(event) {
  if (line.isOpen() && event.target instanceof HTMLFormElement && new URL(event.target.action).pathname === "/auth/logout") {
    unconfirmed.clear();
    wanted = [];
  }
}

function isOurs(element) {
  return element instanceof Element && element.closest("#components-reconnect-modal, #blazor-error-ui") !== null;
}
