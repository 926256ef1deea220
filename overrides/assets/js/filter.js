import { inAddress, keepInAddress } from "./address.js";
import { plural } from "./plural.js";

// Shows the items whose data-<name> holds the chosen word, and keeps the choice in the address.
export function filter(form) {
  const lists = [...document.querySelectorAll(form.dataset.filter)];
  const items = lists.flatMap((list) => [...list.children]);
  const count = form.querySelector("[role=status]");
  const chosen = inAddress();
  for (const select of form.querySelectorAll("select")) {
    const wanted = chosen.get(select.name);
    if ([...select.options].some((option) => option.value === wanted)) select.value = wanted;
  }
  const apply = () => {
    const wanted = [...new FormData(form)].filter(([, word]) => word);
    for (const item of items) {
      item.hidden = !wanted.every(([name, word]) => item.dataset[name].split(" ").includes(word));
    }
    for (const list of lists) {
      const year = list.closest(".year");
      if (year) year.hidden = [...list.children].every((item) => item.hidden);
    }
    count.textContent = plural(count.dataset.shown, items.filter((item) => !item.hidden).length);
  };
  form.addEventListener("change", () => {
    apply();
    const choice = inAddress();
    for (const [name, word] of new FormData(form)) word ? choice.set(name, word) : choice.delete(name);
    keepInAddress(choice);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  apply();
}
