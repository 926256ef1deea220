// A word opens its meaning beside it. Where that cannot be, it leads to the glossary.
export function word(link) {
  const entry = document.querySelector(`[data-word="${link.hash.slice(1)}"]`);
  if (!entry || !link.showPopover) return;
  let box, wasOpen;
  link.role = "button";
  link.ariaExpanded = "false";
  // A press outside of what is open closes it before it is a click.
  link.addEventListener("pointerdown", () => (wasOpen = box?.isConnected));
  link.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    link.click();
  });
  link.addEventListener("click", async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (wasOpen) return (wasOpen = false);
    const { meaning } = await import("./meaning.js");
    box = meaning(link, entry);
  });
}
