// The menu, the theme and the filter of the stories. Without this file all of them are open.

const root = document.documentElement;

const menuButton = document.querySelector(".menu-button");
menuButton.hidden = false;
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
themeButton.hidden = false;
showTheme();
prefersDark.addEventListener("change", showTheme);
themeButton.addEventListener("click", () => {
  root.dataset.theme = isDark() ? "light" : "dark";
  showTheme();
  try {
    localStorage.setItem("theme", root.dataset.theme);
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
});

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
    const kept = new URLSearchParams([...new FormData(form)].filter(([, word]) => word));
    history.replaceState(null, "", kept.size ? `?${kept}` : location.pathname);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  apply();
}
