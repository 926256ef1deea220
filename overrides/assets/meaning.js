// The meaning of a word, beside it. It takes the focus, so that it is read at once, and gives it back.
export function meaning(link, entry) {
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
