// The search panel: asks Pagefind, which loads only the pieces of its index that a word needs.

const MOST = 10;
let started;

export function searching(panel, plural) {
  started ??= start(panel, plural);
}

async function start(panel, plural) {
  const told = panel.querySelector("[role=status]");
  const list = panel.querySelector("ol");
  const input = panel.querySelector("input");
  panel.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
  let pagefind;
  try {
    pagefind = await import(new URL(panel.dataset.pagefind, document.baseURI));
    await pagefind.init();
  } catch {
    told.textContent = told.dataset.failed;
    started = undefined;
    return;
  }
  const find = async () => {
    const words = input.value.trim();
    if (!words) {
      list.replaceChildren();
      told.textContent = "";
      return;
    }
    told.textContent = told.dataset.searching;
    const answer = await pagefind.debouncedSearch(words, {}, 200);
    if (!answer) return;
    const pages = await Promise.all(answer.results.slice(0, MOST).map((result) => result.data()));
    list.replaceChildren(...pages.map(entry));
    const found = answer.results.length;
    told.textContent = found ? plural(told.dataset.found, found) : told.dataset.none;
  };
  input.addEventListener("input", find);
  find();
}

function entry(page) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = page.url;
  link.textContent = page.meta.title;
  const excerpt = document.createElement("p");
  // Pagefind marks the words that were found; the text itself stays text.
  const marked = new DOMParser().parseFromString(page.excerpt, "text/html").body;
  for (const node of marked.childNodes) {
    const copy = document.createElement(node.nodeName === "MARK" ? "mark" : "span");
    copy.textContent = node.textContent;
    excerpt.append(copy);
  }
  item.append(link, excerpt);
  return item;
}
