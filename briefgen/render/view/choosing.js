// What is chosen: an item lights its words, words show what was drawn from them.
const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId("data").textContent);
const items = [...document.querySelectorAll(".item")];
const segments = [...document.querySelectorAll(".s")];
const numbers = [...document.querySelectorAll(".nr")];
const bare = [...document.querySelectorAll(".bare")];
const kinds = [...document.querySelectorAll(".kind:has(.item)")];
const brief = byId("brief");
const source = byId("source");
const narrow = window.matchMedia("(max-width:59.99rem)");
const filters = ["words", "kind", "verdict", "found"].map(byId);
// What is chosen: the number of an item, its ranges of segments, which of them is in view, and the elements marked.
let chosen = 0;
let ranges = [];
let at = 0;
let lit = [];
let drawn = [];
let lastBare = -1;
let texts = null;

const say = (words) => {
  byId("said").textContent = words;
};
const plural = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;
const isShown = (number) => !items[number - 1].hidden;

const turnTo = (pane) => {
  document.body.dataset.pane = pane;
  byId("show-brief").setAttribute("aria-pressed", String(pane === "brief"));
  byId("show-source").setAttribute("aria-pressed", String(pane === "source"));
};

// What is out of sight has an estimated height until it is laid, so the way there is gone again once it is.
const bring = (element, block) => {
  const go = () => element.scrollIntoView({ block, inline: "nearest" });
  go();
  requestAnimationFrame(() => {
    go();
    requestAnimationFrame(go);
  });
};

const unlight = () => {
  for (const element of lit) element.classList.remove("on");
  for (const item of drawn) item.classList.remove("drawn");
  document.querySelector(".place.at-hand")?.classList.remove("at-hand");
  lit = [];
  drawn = [];
};

const light = (places) => {
  ranges = places;
  for (const [first, last] of places) {
    for (let number = first; number <= last; number += 1) {
      segments[number].classList.add("on");
      lit.push(segments[number]);
    }
  }
};

const unchoose = () => {
  unlight();
  if (chosen) {
    const item = items[chosen - 1];
    item.classList.remove("chosen");
    item.querySelector(".no").removeAttribute("aria-current");
  }
  chosen = 0;
  ranges = [];
};

const tellPlace = (name) => {
  byId("now").hidden = false;
  byId("back").textContent = `‹ ${name}`;
  const many = ranges.length > 1;
  byId("place").textContent = ranges.length ? (many ? `words ${at + 1} of ${ranges.length}` : "") : "no words in a document";
  byId("earlier").hidden = byId("later").hidden = !many;
};

const showPlace = (place, { focus = false } = {}) => {
  if (!ranges.length) return;
  at = (place + ranges.length) % ranges.length;
  const element = segments[ranges[at][0]];
  bring(element, "center");
  if (focus) {
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
  }
  if (chosen) {
    document.querySelector(".place.at-hand")?.classList.remove("at-hand");
    items[chosen - 1].querySelectorAll(".place")[at]?.classList.add("at-hand");
  }
  byId("place").textContent = ranges.length > 1 ? `words ${at + 1} of ${ranges.length}` : "";
};

// Choose an item: its words light up and come into view; with `go` the reader goes there, else stays.
const choose = (number, { place = 0, go = false, quiet = false } = {}) => {
  unchoose();
  chosen = number;
  const item = items[number - 1];
  item.classList.add("chosen");
  item.querySelector(".no").setAttribute("aria-current", "true");
  light(data.items[number - 1]);
  at = place;
  tellPlace(`Item ${number}`);
  if (go && ranges.length) turnTo("source");
  if (!narrow.matches || go) showPlace(place, { focus: go });
  if (!quiet) say(`Item ${number}, ${ranges.length ? plural(ranges.length, "passage") : "no words in a document"}`);
};

const goToItem = (number, { quiet = false, words = true } = {}) => {
  if (!isShown(number)) clearFilters();
  if (words) choose(number, { quiet });
  turnTo("brief");
  const item = items[number - 1];
  item.querySelector(".no").focus({ preventScroll: true });
  bring(item, "nearest");
};

const showFinding = (number) => {
  unchoose();
  light(data.findings[number]);
  turnTo("source");
  tellPlace("Brief");
  showPlace(0, { focus: true });
  say(plural(ranges.length, "passage"));
};

const drawnFrom = (isWithin) =>
  data.items.flatMap((places, index) => (places.some(isWithin) && isShown(index + 1) ? [index + 1] : []));

// Show what was drawn from some words: the first item is chosen, or the next one where they are chosen again.
const showDrawn = (found) => {
  if (!found.length) {
    say("Nothing was drawn from these words");
    return;
  }
  const next = found[(found.indexOf(chosen) + 1) % found.length];
  unchoose();
  const kept = narrow.matches ? null : source.scrollTop;
  chosen = next;
  items[next - 1].classList.add("chosen");
  items[next - 1].querySelector(".no").setAttribute("aria-current", "true");
  light(data.items[next - 1]);
  at = 0;
  tellPlace(`Item ${next}`);
  goToItem(next, { words: false });
  if (kept !== null) source.scrollTop = kept;
  drawn = found.map((number) => items[number - 1]);
  for (const item of drawn) item.classList.add("drawn");
  say(found.length === 1 ? `Item ${next}` : `Item ${next}, one of ${found.length} from these words`);
};

const numberOf = (segment) => Number(segment.id.slice(1));
const showDrawnAt = (segment) => {
  const number = numberOf(segment);
  showDrawn(drawnFrom(([first, last]) => first <= number && number <= last));
};

const showDrawnIn = (selection) => {
  const inside = segments.filter((segment) => selection.containsNode(segment, true)).map(numberOf);
  if (!inside.length) {
    say("Nothing was drawn from these words");
    return;
  }
  const [low, high] = [inside[0], inside[inside.length - 1]];
  showDrawn(drawnFrom(([first, last]) => first <= high && low <= last));
};
