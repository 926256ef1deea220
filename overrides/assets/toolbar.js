// Loads the toolbar of another company when a reader asks for it, and not before.
const KEPT = "toolbar";
const PATIENCE = 20_000; // milliseconds

const panel = document.querySelector(".toolbar");
const { toolbar, script } = panel.dataset;
const button = panel.querySelector("button");
const keep = panel.querySelector("input");
const told = panel.querySelector("[role=status]");

const say = (what) => (told.textContent = told.dataset[what]);

const loaded = (address) =>
  new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement("script"), { src: address });
    element.onload = resolve;
    element.onerror = reject;
    document.head.append(element);
  });

async function started() {
  await loaded(script);
  const { start } = await import(`./toolbars/${toolbar}.js`);
  await start();
}

let asked = false;
async function open() {
  if (asked) return;
  asked = true;
  say("loading");
  const late = new Promise((_, reject) => setTimeout(reject, PATIENCE));
  try {
    await Promise.race([started(), late]);
    say("loaded");
  } catch {
    say("failed");
    panel.open = true;
    asked = false;
  }
}

button.addEventListener("click", open);
keep.addEventListener("change", () => {
  try {
    if (keep.checked) localStorage.setItem(KEPT, toolbar);
    else localStorage.removeItem(KEPT);
  } catch {
    keep.checked = false; // storage is switched off: nothing can be remembered
  }
});

try {
  keep.checked = localStorage.getItem(KEPT) === toolbar;
} catch {
  // The same: it is opened by the button only.
}
if (keep.checked) open();
