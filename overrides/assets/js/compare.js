import { inAddress, keepInAddress } from "./address.js";
import { explore } from "./explore.js";
import { plural } from "./plural.js";

// Up to four figures of one unit; the choice is kept in the address.
export function compare(panel) {
  const boxes = [...document.querySelectorAll("input[name=compare]")];
  const button = panel.querySelector("button");
  const told = panel.querySelector("[role=status]");
  const none = told.textContent;
  const list = panel.parentElement;
  const start = list.querySelector(".compare-start");
  const wanted = inAddress().getAll("compare");
  const chosen = () => boxes.filter((box) => box.checked);
  const charts = () => chosen().map((box) => box.dataset.chart);
  const apply = () => {
    const some = chosen();
    for (const box of boxes) {
      const alike = !some.length || box.dataset.unit === some[0].dataset.unit;
      box.disabled = !box.checked && (!alike || some.length > 3);
      const why = alike ? panel.dataset.full : panel.dataset.unlike;
      box.parentElement.querySelector(".compare-choice__why").textContent = box.disabled ? `(${why})` : "";
    }
    button.disabled = some.length < 2;
    told.textContent = [none, told.dataset.one][some.length] ?? plural(told.dataset.chosen, some.length);
  };
  const begin = (on) => {
    list.classList.toggle("comparing", on);
    start.setAttribute("aria-expanded", String(on));
  };
  start.addEventListener("click", () => begin(!list.classList.contains("comparing")));
  for (const box of boxes) {
    box.checked = wanted.slice(0, 4).includes(box.value);
    box.addEventListener("change", () => {
      apply();
      const choice = inAddress();
      choice.delete("compare");
      for (const one of chosen()) choice.append("compare", one.value);
      keepInAddress(choice);
      if (button.getAttribute("aria-expanded") === "true") explore(button, charts(), "redraw");
    });
  }
  // An address made by hand may name figures of different units: keep the first one's.
  for (const box of chosen()) box.checked = box.dataset.unit === chosen()[0].dataset.unit;
  button.addEventListener("click", () => explore(button, charts()));
  apply();
  begin(chosen().length > 0);
}
