// Detects whether the page reaches the server. blazor.web.js reports closed connections (connection.js). An open but
// silent connection is detected here by polling.
// `asking` and `longestWait` add up to less than two seconds, so that a typing person is warned in time.
const asking = 600;
const resting = 4000;
const activeFor = 60000;
const shortestWait = 1000;
const longestWait = 1300;

let listener = null;
let open = true;
let silent = false;
let turn = 0;
let timer = 0;
let roundTrip = 0;
let lastAct = 0;

/** Whether events reach the server. While they do not, typing.js keeps what is typed. */
export function isOpen() {
  return open;
}

/**
 * Starts polling. Calls `heard` after each answer with the result of `mark` at the time of the request, and `changed`
 * whenever the state changes.
 */
export function begin(callbacks) {
  listener = callbacks;
  for (const type of ["keydown", "pointerdown", "pointermove", "input"]) {
    window.addEventListener(type, onAct, { capture: true, passive: true });
  }
  window.addEventListener("offline", () => say(true));
  document.addEventListener("visibilitychange", ask);
  ask();
}

export function closed() {
  turn++;
  clearTimeout(timer);
  open = false;
  listener.changed();
}

export function opened() {
  open = true;
  silent = false;
  listener.changed();
  ask();
}

export function isSilent() {
  return silent;
}

function say(value) {
  if (silent !== value) {
    silent = value;
    listener.changed();
  }
}

function onAct() {
  const rested = performance.now() - lastAct > resting;
  lastAct = performance.now();
  if (rested) {
    ask();
  }
}

// There is only one request at a time. A hidden page does not poll, and an idle one (for a minute) polls less often.
async function ask() {
  clearTimeout(timer);
  const mine = ++turn;
  if (!open || document.visibilityState !== "visible" || isEnded()) {
    return;
  }
  const asked = performance.now();
  const mark = listener.mark();
  const late = setTimeout(() => mine === turn && say(true), Math.min(Math.max(4 * roundTrip, shortestWait), longestWait));
  let answered = false;
  try {
    await DotNet.invokeMethodAsync("IntentPortal.Web", "IsReached");
    answered = true;
  } catch {
    // There is no circuit yet, or the connection was just lost; blazor.web.js reports which.
  }
  clearTimeout(late);
  if (mine !== turn) {
    return;
  }
  if (answered) {
    roundTrip = roundTrip === 0 ? performance.now() - asked : 0.7 * roundTrip + 0.3 * (performance.now() - asked);
    say(false);
    listener.heard(mark);
  }
  timer = setTimeout(ask, performance.now() - lastAct < activeFor ? asking : resting);
}

// A failed circuit is not polled, because the page reports the failure itself.
function isEnded() {
  const failed = document.getElementById("blazor-error-ui");
  return failed !== null && failed.style.display === "block";
}
