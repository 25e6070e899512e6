// Restores where a page and its lists were scrolled to when Back or Forward shows it again, or a reload. The browser
// cannot do it: the page is rendered one round trip after the address has changed, and its data come even later.
const stored = "portal.scroll";
const longest = 15000;
const quiet = 1000;
const gestures = ["wheel", "touchstart", "pointerdown", "keydown"];
// A side panel opens and closes beside what is shown, which stays where it is.
const panel = ["card", "do"];

// The places of each entry of the history, by the index that Blazor gives it.
let entries = [];
let index = 0;
let shown = new URL(location.href);
let wanted = null;
let wait = null;
let end = null;

const observer = new MutationObserver(() => {
  apply();
  awaitQuiet();
});

export function begin() {
  history.scrollRestoration = "manual";
  entries = read();
  index = history.state?._index ?? 0;
  follow("pushState");
  follow("replaceState");
  window.addEventListener("popstate", onPopState);
  window.addEventListener("pagehide", () => {
    keep();
    write();
  });
  document.addEventListener("click", onClick, { capture: true });
  gestures.forEach((type) => window.addEventListener(type, stop, { capture: true, passive: true }));
  if (performance.getEntriesByType("navigation")[0]?.type !== "navigate") {
    restore();
  }
}

// The page that is left is still shown when the address changes.
function follow(method) {
  const change = history[method];
  history[method] = function (...details) {
    keep();
    change.apply(history, details);
    arrive();
    if (method === "pushState") {
      stop();
      entries.length = index;
    }
  };
}

function onPopState() {
  keep();
  const before = shown;
  arrive();
  if (isBeside(before, shown)) {
    stop();
  } else {
    restore();
  }
}

// A link back to the page that was shown before goes back in the history, so that the page is found as it was left.
function onClick(event) {
  const link = event.target instanceof Element ? event.target.closest("a[data-back]") : null;
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (link && isPlain && index > 0 && entries[index - 1]?.path === new URL(link.href).pathname) {
    event.preventDefault();
    history.back();
  }
}

function arrive() {
  shown = new URL(location.href);
  index = history.state?._index ?? 0;
}

function isBeside(one, other) {
  return withoutPanel(one) === withoutPanel(other);
}

function withoutPanel(url) {
  const parameters = new URLSearchParams(url.search);
  panel.forEach((name) => parameters.delete(name));
  return `${url.pathname}?${parameters}`;
}

function keep() {
  if (wanted === null) {
    const parts = {};
    for (const part of document.querySelectorAll("[data-scroll]")) {
      if (part.scrollTop > 0 || part.scrollLeft > 0) {
        parts[part.dataset.scroll] = [part.scrollLeft, part.scrollTop];
      }
    }
    entries[index] = { path: shown.pathname, top: window.scrollY, parts };
  }
}

function restore() {
  stop();
  const entry = entries[index];
  wanted = entry?.path === shown.pathname ? entry : { path: shown.pathname, top: 0, parts: {} };
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["style"] });
  end = setTimeout(stop, longest);
  apply();
  awaitQuiet();
}

// Whoever touches the page decides where it is from then on.
function stop() {
  if (wanted !== null) {
    wanted = null;
    observer.disconnect();
    clearTimeout(wait);
    clearTimeout(end);
  }
}

// A place is taken once the page is long enough for it, so that nothing moves in between. When nothing more comes, the
// list has become shorter.
function awaitQuiet() {
  clearTimeout(wait);
  wait = setTimeout(() => {
    if (apply(true)) {
      stop();
    }
  }, quiet);
}

function apply(isAll = false) {
  if (wanted === null || document.getElementById("main-content")?.dataset.path !== wanted.path) {
    return false;
  }
  let isDone = move(document.documentElement, 0, wanted.top, isAll);
  for (const [name, [left, top]] of Object.entries(wanted.parts)) {
    const part = document.querySelector(`[data-scroll="${CSS.escape(name)}"]`);
    isDone = part !== null && move(part, left, top, isAll) && isDone;
  }
  return isDone;
}

function move(part, left, top, isAll) {
  const isReachable = part.scrollHeight - part.clientHeight >= top - 1 && part.scrollWidth - part.clientWidth >= left - 1;
  if ((isReachable || isAll) && (Math.abs(part.scrollTop - top) > 1 || Math.abs(part.scrollLeft - left) > 1)) {
    part.scrollTo({ left, top, behavior: "instant" });
  }
  return isReachable;
}

function read() {
  try {
    return JSON.parse(sessionStorage.getItem(stored)) ?? [];
  } catch {
    return [];
  }
}

function write() {
  try {
    sessionStorage.setItem(stored, JSON.stringify(entries));
  } catch {
    // Without storage a reload begins at the top.
  }
}
