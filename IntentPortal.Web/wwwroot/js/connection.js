// Shows that the page does not reach the server (see Layout/ReconnectModal.razor) and reconnects as soon as a node
// answers. Typing stays possible meanwhile: typing.js keeps it.
import * as focus from "./focus.js";
import * as line from "./line.js";
import * as scroll from "./scroll.js";
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
scroll.begin();
typing.begin();
line.begin({ mark: typing.mark, heard: typing.confirm, changed: show });

// Called by a node that shuts down. Returns at once, because the calling circuit ends right afterwards.
window.intentPortal = { ...window.intentPortal, moveOn: () => { setTimeout(moveOn, 0); } };

async function moveOn() {
  if (moving) {
    return;
  }
  moving = true;
  try {
    typing.tellAll();
    // Text typed from now on would not be received. It is kept and sent to the next node.
    line.closed();
    // The next node reads the draft, which is written shortly after the last key.
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
      // No node has the circuit any more. The address and the drafts restore the page, but loading it before a node
      // answers would show an error page.
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
      // The node that answered is gone again; wait for the next one.
      await pause(500);
    }
  }
}

// Only one wait runs at a time, whatever the connection's state changes to meanwhile.
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
      // No node answers yet.
    }
    await pause(500);
  }
}

// The same circuit, so the fields are the same.
function goOn() {
  if (line.isOpen()) {
    return;
  }
  line.opened();
  typing.tellAll();
}

// A new circuit may have recreated the page's elements.
function goOnElsewhere() {
  typing.keep();
  line.opened();
  typing.takeUp();
}

function show() {
  const isAway = !line.isOpen() || line.isSilent();
  // Controls look disabled and do not react (app.css).
  document.documentElement.toggleAttribute("data-away", !line.isOpen());
  dialog.toggleAttribute("data-silent", line.isOpen() && line.isSilent());
  if (isAway !== dialog.matches(":popover-open")) {
    dialog.togglePopover(isAway);
  }
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
