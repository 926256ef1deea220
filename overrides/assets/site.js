// The menu, the theme, the filters and the way to the charts. Without this file all is open.

const root = document.documentElement;

const menuButton = document.querySelector(".menu-button");
menuButton.addEventListener("click", () => {
  const open = menuButton.getAttribute("aria-expanded") !== "true";
  menuButton.setAttribute("aria-expanded", String(open));
});
document.querySelector(".md-header").addEventListener("keydown", (event) => {
  if (event.key === "Escape" && menuButton.getAttribute("aria-expanded") === "true") {
    menuButton.setAttribute("aria-expanded", "false");
    menuButton.focus();
  }
});

const themeButton = document.querySelector(".theme-button");
const prefersDark = matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : prefersDark.matches);
const showTheme = () => themeButton.setAttribute("aria-pressed", String(isDark()));
showTheme();
prefersDark.addEventListener("change", showTheme);
themeButton.addEventListener("click", () => {
  root.dataset.theme = isDark() ? "light" : "dark";
  showTheme();
  document.dispatchEvent(new Event("themechange"));
  try {
    localStorage.setItem("theme", root.dataset.theme);
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
});

// The search is loaded when somebody opens it.
const searchButton = document.querySelector(".search-button");
const search = document.querySelector("#search");
searchButton.addEventListener("click", async () => {
  if (searchButton.getAttribute("aria-expanded") === "true") return closeSearch();
  searchButton.setAttribute("aria-expanded", "true");
  search.hidden = false;
  search.querySelector("input").focus();
  const { searching } = await import("./search.js");
  searching(search);
});
search.querySelector(".search__close").addEventListener("click", closeSearch);
search.addEventListener("keydown", (event) => {
  if (event.key === "Escape") closeSearch();
});

function closeSearch() {
  searchButton.setAttribute("aria-expanded", "false");
  search.hidden = true;
  searchButton.focus();
}

for (const form of document.querySelectorAll("[data-filter]")) filter(form);

// Shows the items whose data-<name> holds the chosen word, and keeps the choice in the address.
function filter(form) {
  const items = [...document.querySelectorAll(`${form.dataset.filter} > *`)];
  const count = form.querySelector("[role=status]");
  const chosen = new URLSearchParams(location.search);
  for (const select of form.querySelectorAll("select")) {
    const wanted = chosen.get(select.name);
    if ([...select.options].some((option) => option.value === wanted)) select.value = wanted;
  }
  const apply = () => {
    const wanted = [...new FormData(form)].filter(([, word]) => word);
    for (const item of items) {
      item.hidden = !wanted.every(([name, word]) => item.dataset[name].split(" ").includes(word));
    }
    const shown = items.filter((item) => !item.hidden).length;
    count.textContent = shown === 1 ? count.dataset.one : count.dataset.many.replace("#", shown);
  };
  form.addEventListener("change", () => {
    apply();
    const kept = new URLSearchParams(location.search);
    for (const [name, word] of new FormData(form)) word ? kept.set(name, word) : kept.delete(name);
    keepInAddress(kept);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  apply();
}

function keepInAddress(kept) {
  history.replaceState(null, "", kept.size ? `?${kept}` : location.pathname);
}

// The charts are loaded when somebody asks for one, and not before.
const words = document.querySelector("template#chart-words");

for (const place of document.querySelectorAll(".explore")) {
  const button = place.querySelector("button");
  button.addEventListener("click", () => explore(button, [place.dataset.chart]));
}

async function explore(button, addresses, way = "toggle") {
  try {
    const charts = await import("./charts.js");
    await charts[way](button, addresses, words.content);
  } catch {
    const told = button.nextElementSibling;
    told.role = "status";
    told.textContent = words.content.querySelector("[role=status]").dataset.failed;
  }
}

const compare = document.querySelector(".compare");
if (compare) comparing(compare);

// Up to four figures of one unit; the choice is kept in the address, so that it can be shared.
function comparing(panel) {
  const boxes = [...document.querySelectorAll("input[name=compare]")];
  const button = panel.querySelector("button");
  const told = panel.querySelector("[role=status]");
  const none = told.textContent;
  const wanted = new URLSearchParams(location.search).getAll("compare");
  const chosen = () => boxes.filter((box) => box.checked);
  const charts = () => chosen().map((box) => box.dataset.chart);
  const apply = () => {
    const some = chosen();
    for (const box of boxes) {
      const fits = some.length < 4 && (!some.length || box.dataset.unit === some[0].dataset.unit);
      box.disabled = !box.checked && !fits;
    }
    button.disabled = some.length < 2;
    const { one, many } = told.dataset;
    told.textContent = [none, one][some.length] ?? many.replace("#", some.length);
  };
  for (const box of boxes) {
    box.checked = wanted.slice(0, 4).includes(box.value);
    box.addEventListener("change", () => {
      apply();
      const kept = new URLSearchParams(location.search);
      kept.delete("compare");
      for (const one of chosen()) kept.append("compare", one.value);
      keepInAddress(kept);
      if (button.getAttribute("aria-expanded") === "true") explore(button, charts(), "redraw");
    });
  }
  // An address made by hand may name figures of different units: keep the first one's.
  for (const box of chosen()) box.checked = box.dataset.unit === chosen()[0].dataset.unit;
  button.addEventListener("click", () => explore(button, charts()));
  apply();
}

const about = document.querySelector(".about");
const aboutId = new URLSearchParams(location.search).get("about");
if (about && /^[a-z0-9-]+$/.test(aboutId ?? "")) {
  about.querySelector(".about__id").textContent = aboutId;
  about.hidden = false;
}

document.querySelector(".print").addEventListener("click", () => window.print());

// Listening is offered where the device has a voice for the language of the page.
const listen = document.querySelector(".listen");
const voices = () =>
  globalThis.speechSynthesis?.getVoices().filter((voice) => voice.lang.slice(0, 2) === root.lang.slice(0, 2));
const offerListening = () => (listen.disabled = !voices()?.length);
offerListening();
globalThis.speechSynthesis?.addEventListener?.("voiceschanged", offerListening);
listen.addEventListener("click", async () => {
  const { toggle } = await import("./listen.js");
  toggle(listen, document.querySelector("article"), voices()[0]);
});

root.classList.add("ready");
