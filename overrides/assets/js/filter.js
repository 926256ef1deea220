import { inAddress, keepInAddress } from "./address.js";
import { plural } from "./plural.js";

// Shows the items whose data-<name> holds the chosen word, and keeps the choice in the address.
export function filter(form) {
  const lists = [...document.querySelectorAll(form.dataset.filter)];
  const items = lists.flatMap((list) => [...list.children]);
  const [count, all] = ["[role=status]", "[type=reset]"].map((one) => form.querySelector(one));
  const chosen = inAddress();
  for (const select of form.querySelectorAll("select")) {
    const wanted = chosen.get(select.name);
    select.value = [...select.options].some((one) => one.value === wanted) ? wanted : "";
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
    const shown = items.filter((item) => !item.hidden).length;
    count.textContent = shown ? plural(count.dataset.shown, shown) : count.dataset.none;
    all.hidden = !wanted.length;
  };
  const choose = () => {
    apply();
    const choice = inAddress();
    for (const [name, word] of new FormData(form)) word ? choice.set(name, word) : choice.delete(name);
    keepInAddress(choice);
  };
  form.addEventListener("change", choose);
  form.addEventListener("reset", () => {
    form.querySelector("select").focus(); // the button goes away
    setTimeout(choose); // once the form is empty
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  apply();
}
