// Drag and drop and keyboard control of a board with columns of cards. The listeners are on the board element. The
// server is only called for picks, drops and hovered columns.
import { holdPlaces } from "./anchor.js";

export function listen(root, target) {
  let dragged = null;
  let picked = null;
  // The last focused card and whether it still exists. When a focused card is removed, the browser loses the focus.
  let last = null;
  let onCard = false;
  const abort = new AbortController();
  const on = (type, handler) => root.addEventListener(type, handler, { signal: abort.signal });
  const cardOf = (element) => element instanceof Element ? element.closest("[data-card]") : null;
  const columnOf = (element) => element instanceof Element ? element.closest("[data-column]") : null;
  const about = (card) => ({ id: card.dataset.card, code: card.dataset.code, column: columnOf(card).dataset.column, lane: columnOf(card).dataset.lane, element: card });
  const call = (method, card, ...more) => target.invokeMethodAsync(method, card.id, card.code, card.column, ...more);

  function over(column) {
    root.querySelector("[data-over]")?.removeAttribute("data-over");
    column?.setAttribute("data-over", "");
  }

  // Columns that refuse the card are greyed and name the reason.
  async function offer(card) {
    const reasons = await target.invokeMethodAsync("RefusedAsync", card.id, card.code, card.column);
    if (dragged === card || picked === card) {
      for (const column of root.querySelectorAll("[data-column]")) {
        if (column.dataset.column in reasons) {
          column.dataset.refused = reasons[column.dataset.column];
        }
      }
    }
  }

  function endDrag() {
    dragged = null;
    over(null);
    withdraw();
  }

  function withdraw() {
    root.querySelectorAll("[data-refused]").forEach((column) => column.removeAttribute("data-refused"));
  }

  function release() {
    over(null);
    withdraw();
    root.removeAttribute("data-picked");
    root.querySelector("[data-picked-card]")?.removeAttribute("data-picked-card");
    picked = null;
  }

  // Focuses the card wherever it is now, else the card at its old position, else the column.
  function focusCard(code) {
    const there = root.querySelector(`[data-code="${CSS.escape(code)}"]`);
    if (there) {
      there.focus();
      return;
    }
    const list = last?.code === code && last.list.isConnected ? last.list : root.querySelector("ul[data-column]");
    const cards = list ? [...list.querySelectorAll("[data-card]")] : [];
    (cards[Math.min(last?.at ?? 0, cards.length - 1)] ?? list)?.focus({ preventScroll: true });
  }

  document.addEventListener("focusin", (event) => {
    const card = root.contains(event.target) ? cardOf(event.target) : null;
    onCard = card !== null;
    if (card) {
      const list = columnOf(card);
      last = { code: card.dataset.code, list, at: [...list.querySelectorAll("[data-card]")].indexOf(card), element: card };
    }
  }, { signal: abort.signal });
  const gone = new MutationObserver(() => {
    if (onCard && !last.element.isConnected && document.activeElement === document.body) {
      focusCard(last.code);
    }
  });
  gone.observe(root, { childList: true, subtree: true });
  abort.signal.addEventListener("abort", () => gone.disconnect());

  holdPlaces(root, abort.signal);

  on("dragstart", (event) => {
    const card = cardOf(event.target);
    if (card) {
      dragged = about(card);
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", dragged.code);
      offer(dragged);
    }
  });
  on("dragover", (event) => {
    const column = columnOf(event.target);
    if (dragged && column?.hasAttribute("data-refused")) {
      over(null);
    } else if (dragged && column) {
      event.preventDefault();
      event.dataTransfer.dropEffect = "move";
      if (!column.hasAttribute("data-over")) {
        over(column);
      }
    }
  });
  on("dragleave", (event) => {
    if (!columnOf(event.relatedTarget)) {
      over(null);
    }
  });
  on("drop", (event) => {
    const column = columnOf(event.target);
    if (dragged && column) {
      event.preventDefault();
      // The lane is only passed when the card was dropped on a card list of another lane.
      const lane = column.dataset.lane !== dragged.lane ? column.dataset.lane ?? null : null;
      call("DropAsync", dragged, column.dataset.column, lane);
    }
    endDrag();
  });
  document.addEventListener("dragend", endDrag, { signal: abort.signal });

  on("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-menu]") : null;
    if (button) {
      call("MenuAsync", about(cardOf(button)));
    }
  });
  on("change", (event) => {
    if (event.target instanceof HTMLInputElement && event.target.hasAttribute("data-select")) {
      call("SelectAsync", about(cardOf(event.target)), event.target.checked);
    }
  });

  on("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (picked) {
      onPickedKey(event);
      return;
    }
    const card = event.target instanceof Element && event.target.hasAttribute("data-card") ? event.target : null;
    if (!card) {
      return;
    }
    if (event.key === " ") {
      event.preventDefault();
      picked = about(card);
      picked.at = columnOf(card);
      root.setAttribute("data-picked", "");
      card.setAttribute("data-picked-card", "");
      call("PickAsync", picked);
      offer(picked);
    } else if (event.key === "Enter") {
      event.preventDefault();
      card.querySelector("a")?.click();
    } else if (event.key.startsWith("Arrow")) {
      const next = neighbour(card, event.key);
      if (next) {
        event.preventDefault();
        next.focus();
      }
    }
  });

  function onPickedKey(event) {
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      event.preventDefault();
      const columns = [...picked.at.parentElement.querySelectorAll(":scope > [data-column]")];
      const next = columns[columns.indexOf(picked.at) + (event.key === "ArrowRight" ? 1 : -1)];
      if (next) {
        picked.at = next;
        over(next);
        next.scrollIntoView({ block: "nearest", inline: "nearest" });
        call("OverAsync", picked, next.dataset.column);
      }
    } else if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      const [card, column] = [picked, picked.at.dataset.column];
      release();
      call("DropAsync", card, column, null);
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      const card = picked;
      release();
      call("CancelAsync", card);
    } else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
    }
  }

  function neighbour(card, key) {
    const list = columnOf(card);
    const cards = [...list.querySelectorAll("[data-card]")];
    const at = cards.indexOf(card);
    if (key === "ArrowDown" || key === "ArrowUp") {
      return cards[at + (key === "ArrowDown" ? 1 : -1)];
    }
    const columns = [...list.parentElement.querySelectorAll(":scope > [data-column]")];
    const step = key === "ArrowRight" ? 1 : -1;
    for (let i = columns.indexOf(list) + step; i >= 0 && i < columns.length; i += step) {
      const top = columns[i].getBoundingClientRect().top;
      const there = [...columns[i].querySelectorAll("[data-card]")].find((c) => c.getBoundingClientRect().bottom > top + 20);
      if (there) {
        return there;
      }
    }
    return null;
  }

  root.setAttribute("data-listening", "");
  return {
    release,
    focusCard,
    stop: () => abort.abort(),
  };
}
