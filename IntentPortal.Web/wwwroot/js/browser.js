// Facts that only the browser knows; read once when a circuit starts.
export function readFacts() {
  return {
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC",
    prefersDark: prefersDark(),
    tab: tab(),
  };
}

// Session storage belongs to the tab and survives a reload. Without storage the tab gets a new identity each time.
function tab() {
  const key = "portal.tab";
  try {
    let id = sessionStorage.getItem(key);
    if (!id) {
      id = Array.from(crypto.getRandomValues(new Uint8Array(4)), (byte) => byte.toString(16).padStart(2, "0")).join("");
      sessionStorage.setItem(key, id);
    }
    return id;
  } catch {
    return null;
  }
}

// Scrolls to the start of a form and focuses its first field.
export function beginAnew(form) {
  for (let around = form; around; around = around.parentElement) {
    around.scrollTop = 0;
  }
  window.scrollTo(0, 0);
  form.querySelector("input:not([type=hidden]):not([type=file]):not(:disabled), textarea:not(:disabled)")?.focus();
}

// Focuses the first field of a form that was begun anew, once it is there, unless the person is somewhere else already.
export function focusNewForm(frames = 120) {
  if (document.activeElement && document.activeElement !== document.body && document.activeElement.tabIndex >= 0) {
    return;
  }
  const form = [...document.querySelectorAll(".mud-dialog")].at(-1) ?? document.querySelector(".portal-action") ?? document.querySelector("main");
  const field = form?.querySelector("input:not([type=hidden]):not([type=file]):not(:disabled), textarea:not(:disabled)");
  if (field) {
    field.focus();
  } else if (frames > 0) {
    requestAnimationFrame(() => focusNewForm(frames - 1));
  }
}

// Stores the chosen theme in a cookie, so that the server renders the next page with it; null follows the system.
// Returns the system's current preference, because it may have changed while a theme was chosen.
export function rememberTheme(cookieName, theme) {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  const age = theme ? 31536000 : 0;
  document.cookie = `${cookieName}=${theme ?? ""}; Path=/; Max-Age=${age}; SameSite=Lax${secure}`;
  if (theme) {
    document.documentElement.dataset.theme = theme;
  } else {
    delete document.documentElement.dataset.theme;
  }
  return prefersDark();
}

// False for a background tab or a minimized window.
export function isVisible() {
  return document.visibilityState === "visible";
}

function prefersDark() {
  return matchMedia("(prefers-color-scheme: dark)").matches;
}

// Focuses the heading of a new page, unless the person has already focused one of its fields.
export function focusHeading() {
  const heading = document.querySelector("h1");
  if (!heading || document.activeElement?.matches("input, textarea, select")) {
    return;
  }
  if (!heading.hasAttribute("tabindex")) {
    heading.tabIndex = -1;
  }
  heading.focus({ preventScroll: true });
}
