// Says that the page does not reach the server (see Layout/ReconnectModal.razor), and goes on by itself as soon as a node answers. Meanwhile one can type: typing.js keeps it.
import * as focus from "./focus.js";
import * as line from "./line.js";
import * as typing from "./typing.js";

const dialog = document.getElementById("components-reconnect-modal");
const draftWritten = 1500;
let moving = false;
let waiting = null;

dialog.addEventListener("components-reconnect-state-changed", onStateChanged);
document.getElementById("components-reconnect-button").addEventListener("click", retry);
document.getElementById("components-resume-button").addEventListener("click", resume);
document.getElementById("portal-reload-button").addEventListener("click", typing.reload);
focus.begin();
typing.begin();
line.begin({ mark: typing.mark, heard: typing.confirm, changed: show });

// Called by a node that is ending. Answers at once, for the circuit that asks is gone a moment later.
window.intentPortal = { ...window.intentPortal, moveOn: () => { setTimeout(moveOn, 0); } };

async function moveOn() {
  if (moving) {
    return;
  }
  moving = true;
  try {
    typing.tellAll();
    // What is typed from here on would reach nobody: it is kept, and told to the next node.
    line.closed();
    // The next node takes the text from the draft, which is written a little after the last key.
    await pause(draftWritten);
    if (await Blazor.pauseCircuit()) {
      await resume();
    }
  } finally {
    moving = false;
  }
}

function onStateChanged(event) {
  switch (event.detail.state) {
    case "show":
      line.closed();
      break;
    case "hide":
      goOn();
      break;
    case "paused":
      line.closed();
      if (!moving) {
        resume();
      }
      break;
    case "failed":
      onceAnswered(retry);
      break;
    case "resume-failed":
    case "rejected":
      // No node has the circuit any more. The address and the drafts bring the page back; a page loaded too early would be an error page.
      onceAnswered(typing.reload);
      break;
  }
}

async function retry() {
  try {
    // false: the server answered but no longer knows the circuit; an exception: no answer at all.
    if (await Blazor.reconnect()) {
      goOn();
    } else if (await Blazor.resumeCircuit()) {
      goOnElsewhere();
    } else {
      typing.reload();
    }
  } catch {
    onceAnswered(retry);
  }
}

async function resume() {
  for (;;) {
    await answers();
    try {
      if (await Blazor.resumeCircuit()) {
        goOnElsewhere();
      } else {
        typing.reload();
      }
      return;
    } catch {
      // The node that answered is gone again: the next one that answers.
      await pause(500);
    }
  }
}

// One wait at a time, whatever the state of the connection goes through meanwhile.
function onceAnswered(then) {
  waiting ??= answers().then(() => {
    waiting = null;
    then();
  });
}

async function answers() {
  for (;;) {
    try {
      const response = await fetch("/health/ready", { cache: "no-store", credentials: "same-origin" });
      if (response.ok) {
        return;
      }
    } catch {
      // Nobody there yet.
    }
    await pause(500);
  }
}

// The same circuit: its fields are the same, too.
function goOn() {
  if (line.isOpen()) {
    return;
  }
  line.opened();
  typing.tellAll();
}

// Another circuit, which may have made the page's elements anew.
function goOnElsewhere() {
  typing.keep();
  line.opened();
  typing.takeUp();
}

function show() {
  const isAway = !line.isOpen() || line.isSilent();
  // What cannot be pressed now looks so, and lets nothing be pressed (app.css).
  document.documentElement.toggleAttribute("data-away", !line.isOpen());
  dialog.toggleAttribute("data-silent", line.isOpen() && line.isSilent());
  if (isAway !== dialog.matches(":popover-open")) {
    dialog.togglePopover(isAway);
  }
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
