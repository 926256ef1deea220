import { inAddress, keepInAddress } from "./address.js";
import { plural } from "./plural.js";

// Shows the items whose data-<name> holds the chosen word, and keeps the choice in the address.
// Those of later pages of the list are loaded when somebody chooses something, and not before.
export function filter(form) {
  const [count, all] = ["[role=status]", "[type=reset]"].map((one) => form.querySelector(one));
  let joined;
  const wanted = () => [...new FormData(form)].filter(([, word]) => word);
  const show = () => {
    const chosen = wanted();
    const matches = ({ dataset }) =>
      chosen.length
        ? chosen.every(([name, word]) => dataset[name].split(" ").includes(word))
        : dataset.late === undefined;
    let shown = 0;
    for (const list of document.querySelectorAll(form.dataset.filter)) {
      const here = [...list.children].filter((item) => !(item.hidden = !matches(item))).length;
      showGroup(list.closest(".group"), here);
      shown += here;
    }
    count.textContent = shown ? plural(count.dataset.shown, shown) : count.dataset.none;
    all.hidden = !chosen.length;
    const pages = document.querySelector("main .pages");
    if (pages) pages.hidden = chosen.length > 0;
  };
  const load = async () => {
    if (!form.dataset.later || !wanted().length) return show();
    try {
      joined ??= import("./later-pages.js").then(({ join }) => join(form));
      await joined;
      show();
    } catch {
      joined = undefined;
      show();
      count.textContent = count.dataset.failed;
    }
  };
  const choose = () => {
    const choice = inAddress();
    for (const [name, word] of new FormData(form)) word ? choice.set(name, word) : choice.delete(name);
    keepInAddress(choice);
    return load();
  };
  form.addEventListener("change", choose);
  form.addEventListener("reset", () => {
    form.querySelector("select").focus(); // the button goes away
    setTimeout(choose); // once the form is empty
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  const asked = inAddress();
  for (const select of form.querySelectorAll("select")) {
    const word = asked.get(select.name);
    select.value = [...select.options].some((one) => one.value === word) ? word : "";
  }
  load();
}

// A heading with nothing below it goes, and its entry in the contents with it.
function showGroup(group, here) {
  if (!group) return;
  group.hidden = !here;
  const link = document.querySelector(`.toc [href="#${group.firstElementChild.id}"]`);
  if (link) link.parentElement.hidden = group.hidden;
}
