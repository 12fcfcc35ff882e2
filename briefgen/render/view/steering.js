// What the keys and the mouse do.
const step = (by) => {
  const focused = document.activeElement;
  if (source.contains(focused) && focused !== source) {
    const shown = numbers.filter((number) => !number.hidden);
    const isBehind = (number) => focused.compareDocumentPosition(number) & (by > 0 ? 4 : 2);
    const next = by > 0 ? shown.find(isBehind) : shown.findLast((number) => number !== focused && isBehind(number));
    if (next) {
      next.focus({ preventScroll: true });
      bring(next, "center");
    }
    return;
  }
  const own = focused.closest?.(".item");
  let index = own ? items.indexOf(own) : chosen - 1;
  if (index < 0 && by < 0) index = items.length;
  do index += by;
  while (items[index] && items[index].hidden);
  if (items[index]) goToItem(index + 1, { quiet: true });
};

const nextBare = () => {
  if (!bare.length) return;
  lastBare = (lastBare + 1) % bare.length;
  const block = bare[lastBare];
  turnTo("source");
  block.tabIndex = -1;
  block.focus({ preventScroll: true });
  bring(block, "center");
  say(`${lastBare + 1} of ${bare.length} that gave nothing`);
};

const back = () => {
  if (chosen) goToItem(chosen, { words: false });
  else turnTo("brief");
};

const keys = {
  j: () => step(1),
  k: () => step(-1),
  n: () => showPlace(at + 1, { focus: source.contains(document.activeElement) }),
  p: () => showPlace(at - 1, { focus: source.contains(document.activeElement) }),
  u: nextBare,
  "/": () => {
    turnTo("brief");
    byId("words").focus();
  },
  "?": () => byId("help").showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || byId("help").open) return;
  const target = event.target;
  if (event.key === "Escape") {
    back();
    return;
  }
  if (target.matches("input:not([type=checkbox]),select,textarea")) return;
  if (event.key === "Enter" && target.matches(".s")) {
    event.preventDefault();
    showDrawnAt(target);
    return;
  }
  const arrow = { ArrowDown: "j", ArrowUp: "k" }[event.key];
  const isArrowHere = arrow && target.matches(".no,.nr,.s");
  const action = keys[isArrowHere ? arrow : byId("keys").checked ? event.key : ""];
  if (action) {
    event.preventDefault();
    action();
  }
});

document.addEventListener("click", (event) => {
  const target = event.target;
  const link = target.closest("a");
  const selection = window.getSelection();
  const isSelecting = Boolean(selection) && !selection.isCollapsed;
  const item = target.closest(".item");
  const segment = target.closest(".s");
  if (link?.matches(".nr,.cite")) {
    event.preventDefault();
    goToItem(Number(link.hash.slice(2)));
  } else if (link?.matches(".place")) {
    event.preventDefault();
    choose(Number(link.dataset.item), { place: Number(link.dataset.place), go: true });
  } else if (link?.matches(".words")) {
    event.preventDefault();
    showFinding(Number(link.dataset.finding));
  } else if (link || isSelecting) {
    return;
  } else if (item) {
    const number = items.indexOf(item) + 1;
    const isByKey = target.closest(".no") !== null && event.detail === 0;
    choose(number, { go: isByKey || narrow.matches });
    if (!isByKey && !narrow.matches) item.querySelector(".no").focus({ preventScroll: true });
  } else if (segment && !segment.classList.contains("off")) {
    showDrawnAt(segment);
  }
});

source.addEventListener("mouseup", () => {
  const selection = window.getSelection();
  if (selection && !selection.isCollapsed && selection.toString().trim()) showDrawnIn(selection);
});

const form = document.querySelector("form.bar");
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", filter);
form.addEventListener("reset", (event) => {
  event.preventDefault();
  clearFilters();
  byId("words").focus();
});
byId("back").addEventListener("click", back);
byId("earlier").addEventListener("click", () => showPlace(at - 1));
byId("later").addEventListener("click", () => showPlace(at + 1));
byId("show-brief").addEventListener("click", () => turnTo("brief"));
byId("show-source").addEventListener("click", () => {
  turnTo("source");
  if (chosen) showPlace(at);
});
byId("open-help").addEventListener("click", () => byId("help").showModal());
byId("next-bare").addEventListener("click", nextBare);
byId("next-bare").hidden = byId("bare").parentElement.hidden = !bare.length;
byId("bare").addEventListener("change", (event) => {
  document.body.classList.toggle("show-bare", event.target.checked);
});
document.body.classList.add("show-bare");
const asked = Number(/^#i(\d+)$/.exec(window.location.hash)?.[1] ?? 0);
if (asked && asked <= items.length) goToItem(asked);
