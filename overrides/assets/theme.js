// Before anything is painted: what needs scripts is shown where site.js, a module, can run.
if ("noModule" in HTMLScriptElement.prototype) document.documentElement.classList.add("js");
// Where it could not be loaded, or failed, the page is the same as without JavaScript.
const withoutScript = () => {
  const { classList } = document.documentElement;
  classList.toggle("js", classList.contains("ready"));
  classList.add("failed");
};
addEventListener("error", withoutScript, true);
// The reader's own choice of a light or dark page, if there is one.
try {
  const theme = localStorage.getItem("theme");
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // Storage is switched off: the page follows the device.
}
