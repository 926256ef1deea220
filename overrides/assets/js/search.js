import { plural } from "./plural.js";

// The search itself is loaded when somebody opens it.
export function search(button, panel) {
  button.addEventListener("click", async () => {
    if (button.getAttribute("aria-expanded") === "true") return close();
    button.setAttribute("aria-expanded", "true");
    panel.hidden = false;
    panel.querySelector("input").focus();
    const { searching } = await import("./search-panel.js");
    searching(panel, plural);
  });
  panel.querySelector(".search__close").addEventListener("click", close);
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });

  function close() {
    button.setAttribute("aria-expanded", "false");
    panel.hidden = true;
    button.focus();
  }
}
