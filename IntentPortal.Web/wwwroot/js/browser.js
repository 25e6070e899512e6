// What only the browser knows; read once when a circuit starts.
export function readFacts() {
  return {
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC",
    prefersDark: prefersDark(),
    tab: tab(),
  };
}

// The session's storage belongs to the tab and outlives a reload; a browser that keeps nothing has a new tab each time.
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

// A form that begins anew: its beginning in sight, the keyboard in its first field.
export function beginAnew(form) {
  for (let around = form; around; around = around.parentElement) {
    around.scrollTop = 0;
  }
  window.scrollTo(0, 0);
  form.querySelector("input:not([type=hidden]):not([type=file]):not(:disabled), textarea:not(:disabled)")?.focus();
}

// Remembers the chosen appearance, so that the server renders the next page in it; null follows the system again.
// Answers with what the system wants now, for it may have changed while a choice stood.
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

// A tab in the background, or a window that is folded away, is seen by nobody.
export function isVisible() {
  return document.visibilityState === "visible";
}

function prefersDark() {
  return matchMedia("(prefers-color-scheme: dark)").matches;
}

// A new page begins at its heading, unless somebody was quicker and is in a field of it already.
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
