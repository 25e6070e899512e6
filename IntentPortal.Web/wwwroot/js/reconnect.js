// Drives the dialog that is shown while the circuit is away (see Layout/ReconnectModal.razor), and goes on by itself as soon as a node answers.
const dialog = document.getElementById("components-reconnect-modal");
const draftWritten = 1500;
let moving = false;
let waiting = null;

dialog.addEventListener("components-reconnect-state-changed", onStateChanged);
dialog.addEventListener("cancel", (event) => event.preventDefault());
document.getElementById("components-reconnect-button").addEventListener("click", retry);
document.getElementById("components-resume-button").addEventListener("click", resume);
document.getElementById("portal-reload-button").addEventListener("click", () => location.reload());

// Called by a node that is ending. Answers at once, for the circuit that asks is gone a moment later.
window.intentPortal = { ...window.intentPortal, moveOn: () => { setTimeout(moveOn, 0); } };

async function moveOn() {
  if (moving) {
    return;
  }
  moving = true;
  try {
    sendWhatIsBeingTyped();
    // What would be typed from here on reached nobody: the dialog, seen only when it takes long, keeps the page from being typed into.
    showDialog();
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
      showDialog();
      break;
    case "hide":
      dialog.close();
      break;
    case "paused":
      showDialog();
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
      onceAnswered(() => location.reload());
      break;
  }
}

async function retry() {
  try {
    // false: the server answered but no longer knows the circuit; an exception: no answer at all.
    if (await Blazor.reconnect()) {
      dialog.close();
    } else if (await Blazor.resumeCircuit()) {
      dialog.close();
    } else {
      location.reload();
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
        dialog.close();
      } else {
        location.reload();
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

// A field that tells of its text only when it is left is made to tell of it now.
function sendWhatIsBeingTyped() {
  document.activeElement?.dispatchEvent(new Event("change", { bubbles: true }));
}

function showDialog() {
  if (!dialog.open) {
    dialog.showModal();
  }
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
