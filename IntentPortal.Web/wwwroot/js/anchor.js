// Keeps the cards of a board where they are when others come or go above them. The browser's own scroll anchoring does
// not work in virtualized lists. A list at its top shows what comes in there, unless somebody is at work in it.
export function holdPlaces(root, signal) {
  // For each list the place of every card in it, and the number of cards that have come in above the rendered ones.
  const known = new WeakMap();
  let hand = null;

  for (const type of ["pointermove", "dragover"]) {
    root.addEventListener(type, (event) => { hand = event.clientY; }, { signal, passive: true });
  }
  for (const type of ["pointerleave", "dragend"]) {
    root.addEventListener(type, () => { hand = null; }, { signal });
  }
  const observer = new MutationObserver((changes) => {
    const lists = new Set(changes.map((change) => change.target.closest(".board-list")));
    lists.forEach((list) => list && hold(list));
  });
  root.querySelectorAll(".board-list").forEach((list) => known.set(list, measure(list)));
  observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ["style"] });
  signal.addEventListener("abort", () => observer.disconnect());

  function hold(list) {
    const before = known.get(list);
    const now = measure(list);
    known.set(list, now);
    now.rest = before?.rest ?? 0;
    const under = list.matches(":hover") ? hand : null;
    const focused = list.contains(document.activeElement) ? document.activeElement.closest("[data-card]")?.dataset.card : undefined;
    if (before && (list.scrollTop > 0 || under !== null || focused)) {
      // Browsers scroll by whole pixels. The rest would add up to a visible drift.
      const [from, by] = [list.scrollTop, distance(list, before, now, under, focused) + now.rest];
      list.scrollTop = from + by;
      now.rest = (by - (list.scrollTop - from)) % 1;
      if (now.lost) {
        now.lost.at = list.scrollTop;
      }
    }
  }

  function measure(list) {
    const origin = list.getBoundingClientRect().top - list.scrollTop;
    const cards = new Map();
    for (const card of list.querySelectorAll("[data-card]")) {
      const { top, bottom } = card.getBoundingClientRect();
      cards.set(card.dataset.card, { top: top - origin, bottom: bottom - origin });
    }
    return { cards, shift: Number(list.dataset.shift ?? 0) };
  }

  // How far the cards in sight have moved. The card in hand decides, unless it has itself been moved: then it has left
  // its neighbours, and what most others did decides.
  function distance(list, before, now, under, focused) {
    const [from, to] = [list.scrollTop, list.scrollTop + list.clientHeight];
    const stayed = [...before.cards].filter(([card, { top, bottom }]) => now.cards.has(card) && bottom > from && top < to);
    const lost = before.lost;
    if (lost && lost.at === from) {
      // Cards are not placed exactly before they are rendered.
      now.lost = now.cards.has(lost.card) ? null : lost;
      return now.lost ? (now.shift - before.shift) * step(now) : now.cards.get(lost.card).top - from - lost.height;
    }
    const moved = stayed.map(([card, { top }]) => Math.round(100 * (now.cards.get(card).top - top)) / 100);
    const height = under === null ? null : under - list.getBoundingClientRect().top + from;
    const isUnder = ([, { top, bottom }]) => height !== null && top <= height && height < bottom;
    if (moved.length === 0) {
      const seen = [...before.cards].filter(([, { top, bottom }]) => bottom > from && top < to);
      const anchor = seen.find(isUnder) ?? seen[0];
      if (anchor && now.shift !== before.shift) {
        now.lost = { card: anchor[0], height: anchor[1].top - from };
      }
      return (now.shift - before.shift) * step(now);
    }
    const hovered = stayed.findIndex(isUnder);
    const inHand = hovered >= 0 ? hovered : stayed.findIndex(([card]) => card === focused);
    if (inHand >= 0 && (moved.length === 1 || moved[inHand] === moved[inHand - 1] || moved[inHand] === moved[inHand + 1])) {
      return moved[inHand];
    }
    const times = (some) => moved.filter((other) => other === some).length;
    return moved.reduce((most, some) => times(some) > times(most) ? some : most);
  }

  function step({ cards }) {
    const [first, second] = cards.values();
    return second ? second.top - first.top : 0;
  }
}
