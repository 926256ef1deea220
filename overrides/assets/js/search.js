import { inAddress } from "./address.js";
import { plural } from "./plural.js";

// The search itself is loaded when somebody opens it; on the page that is there for it, it is open.
export function search(button, panel) {
  const input = panel.querySelector("input");
  button.addEventListener("click", () => {
    if (button.getAttribute("aria-expanded") === "true") return close();
    open();
    load();
    input.focus();
  });
  panel.querySelector(".search__close").addEventListener("click", close);
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  if (!panel.hidden) {
    input.value = inAddress().get("q") ?? "";
    if (input.value) load();
    else input.addEventListener("focus", load, { once: true });
  }

  function open() {
    button.setAttribute("aria-expanded", "true");
    panel.hidden = false;
  }

  async function load() {
    const { searching } = await import("./search-panel.js");
    searching(panel, plural);
  }

  function close() {
    button.setAttribute("aria-expanded", "false");
    panel.hidden = true;
    button.focus();
  }
}
