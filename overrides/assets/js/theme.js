// Light or dark: as the device asks, until the reader chooses. Before it, assets/theme.js applies an earlier choice.
export function theme(button) {
  const { dataset } = document.documentElement;
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (dataset.theme ? dataset.theme === "dark" : prefersDark.matches);
  const show = () => button.setAttribute("aria-pressed", String(isDark()));
  show();
  prefersDark.addEventListener("change", show);
  button.addEventListener("click", () => {
    dataset.theme = isDark() ? "light" : "dark";
    show();
    document.dispatchEvent(new Event("themechange"));
    try {
      localStorage.setItem("theme", dataset.theme);
    } catch {
      // Storage is switched off: the choice lasts as long as the page.
    }
  });
}
