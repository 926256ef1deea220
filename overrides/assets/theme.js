// Before anything is painted: the reader's own choice of a light or dark page, if there is one.
document.documentElement.classList.add("js");
// Where site.js could not be loaded or run, the page is the same as without JavaScript.
addEventListener("load", () => {
  const { classList } = document.documentElement;
  classList.toggle("js", classList.contains("ready"));
});
try {
  const theme = localStorage.getItem("theme");
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // Storage is switched off: the page follows the device.
}
