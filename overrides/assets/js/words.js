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
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (wasOpen) wasOpen = false;
    else box = meaning(link, entry);
  });
}

// It takes the focus, so that it is read at once, and gives it back to the word.
function meaning(link, entry) {
  const box = document.createElement("span");
  box.className = "meaning";
  box.role = "note";
  box.tabIndex = -1;
  box.popover = "auto";
  for (const part of entry.children) {
    const copy = document.createElement("span");
    copy.textContent = part.textContent;
    box.append(copy, " ");
  }
  box.addEventListener("toggle", ({ newState }) => {
    link.ariaExpanded = String(newState === "open");
    if (newState === "closed") box.remove();
  });
  box.addEventListener("focusout", () => {
    if (box.matches(":popover-open")) box.hidePopover();
  });
  link.after(box);
  box.showPopover();
  box.focus();
  return box;
}
