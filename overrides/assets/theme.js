// Before anything is painted: the reader's own choice of a light or dark page, if there is one.
document.documentElement.classList.add("js");
try {
  const theme = localStorage.getItem("theme");
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // Storage is switched off: the page follows the device.
}
