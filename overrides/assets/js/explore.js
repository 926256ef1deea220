// The charts are loaded when somebody asks for one, and not before.
export async function explore(button, addresses, way = "toggle") {
  const words = document.querySelector("template#chart-words").content;
  try {
    const charts = await import("./charts.js");
    await charts[way](button, addresses, words);
  } catch {
    const told = button.nextElementSibling;
    told.role = "status";
    told.textContent = words.querySelector("[role=status]").dataset.failed;
  }
}
