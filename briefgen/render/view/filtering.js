// Which items are shown; only their words stay marked among the documents.
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
