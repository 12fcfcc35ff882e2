"use strict";
(() => {
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
    for (const [first, last] of places) lit.push(...segments.slice(first, last + 1));
    for (const element of lit) element.classList.add("on");
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

  const contents = () => (texts ??= items.map((item) => item.textContent.toLowerCase()));

  const matches = (item, index) => {
    const [words, kind, verdict, found] = filters.map((field) => field.value.trim().toLowerCase());
    const remarks = item.dataset.found ?? "";
    return (
      (!kind || item.dataset.kind === kind) &&
      (!verdict || (item.dataset.verdict === verdict && item.dataset.kind !== "documents")) &&
      (!found || (found === "any" ? remarks !== "" : remarks.split(" ").includes(found))) &&
      words.split(/\s+/).every((word) => contents()[index].includes(word))
    );
  };

  // Only the words of items that are shown stay marked among the documents.
  const dim = () => {
    const steps = new Int32Array(segments.length + 1);
    data.items.forEach((places, index) => {
      if (!items[index].hidden) {
        for (const [first, last] of places) {
          steps[first] += 1;
          steps[last + 1] -= 1;
        }
      }
    });
    let depth = 0;
    segments.forEach((segment, index) => {
      depth += steps[index];
      segment.classList.toggle("off", depth === 0);
    });
    for (const number of numbers) number.hidden = !isShown(Number(number.textContent));
  };

  const filter = () => {
    items.forEach((item, index) => {
      item.hidden = !matches(item, index);
    });
    for (const kind of kinds) kind.hidden = !kind.querySelector(".item:not([hidden])");
    const count = items.filter((item) => !item.hidden).length;
    const isAll = count === items.length && filters.every((field) => !field.value);
    byId("shown").textContent = isAll ? "" : `${count} of ${plural(items.length, "entry").replace("entrys", "entries")} shown`;
    byId("clear").hidden = isAll;
    if (chosen && !isShown(chosen)) {
      unchoose();
      byId("now").hidden = true;
    }
    dim();
  };

  const clearFilters = () => {
    for (const field of filters) field.value = "";
    filter();
  };

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
  byId("next-bare").hidden = !bare.length;
  byId("bare").addEventListener("change", (event) => {
    document.body.classList.toggle("show-bare", event.target.checked);
  });
  document.body.classList.add("show-bare");
  const asked = Number(/^#i(\d+)$/.exec(window.location.hash)?.[1] ?? 0);
  if (asked && asked <= items.length) goToItem(asked);
})();
