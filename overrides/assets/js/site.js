// Starts what is on the page. Without this file all is open.

import { compare } from "./compare.js";
import { explore } from "./explore.js";
import { filter } from "./filter.js";
import { listen } from "./listen.js";
import { menu } from "./menu.js";
import { search } from "./search.js";
import { theme } from "./theme.js";
import { unfold } from "./unfold.js";
import { word } from "./words.js";

const one = (selector) => document.querySelector(selector);
const all = (selector) => document.querySelectorAll(selector);

menu(one(".menu-button"));
theme(one(".theme-button"));
search(one(".search-button"), one("#search"));
for (const form of all("[data-filter]")) filter(form);
for (const place of all(".explore")) {
  const button = place.querySelector("button");
  button.addEventListener("click", () => explore(button, [place.dataset.chart]));
}
for (const panel of all(".compare")) compare(panel);
for (const link of all(".term")) word(link);
one(".print").addEventListener("click", () => window.print());
listen(one(".listen"));
unfold();

document.documentElement.classList.add("ready");
