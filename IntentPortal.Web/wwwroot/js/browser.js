// What only the browser knows; read once when a circuit starts.
export function readFacts() {
  return {
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC",
    prefersDark: prefersDark(),
  };
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
