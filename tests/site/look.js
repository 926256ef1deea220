// What must hold on every page in every font; returns what does not, in words.
() => {
  const faults = [];
  const named = (e) => e.outerHTML.replace(/\s+/g, " ").slice(0, 110);
  const shown = (e) =>
    e.checkVisibility({ visibilityProperty: true }) && !e.closest(".visually-hidden, .md-skip");
  const wider = document.documentElement.scrollWidth - innerWidth;
  if (wider > 0) faults.push(`it is ${wider} pixels wider than the screen`);

  // The header is one row: all that stands in it shares a line, and nothing stands on another.
  const parts = [...document.querySelectorAll(".md-header__inner > *")].filter(shown);
  const boxes = parts.map((part) => part.getBoundingClientRect());
  const top = Math.max(...boxes.map((box) => box.top));
  if (boxes.some((box) => box.bottom <= top)) faults.push("the header has more than one row");
  const rtl = document.dir === "rtl";
  const over = (box, before) => (rtl ? box.right > before.left : box.left < before.right);
  if (boxes.some((box, n) => n && over(box, boxes[n - 1]))) faults.push("the header overlaps");
  for (const [n, part] of parts.entries()) {
    const spills = part.scrollWidth > part.clientWidth + 1;
    if (spills && boxes[n].width > 0) faults.push(`it does not fit in the header: ${named(part)}`);
  }

  // WCAG 2.5.8: 24 pixels each way, or a circle of 24 around the middle that meets no other target.
  const targets = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
    .filter(shown)
    .map((element) => ({ element, rects: [...element.getClientRects()], box: element.getBoundingClientRect() }));
  const isSmall = ({ rects }) => rects.some((rect) => rect.width < 23.99 || rect.height < 23.99);
  const inSentence = (element) => {
    let part = element;
    if (getComputedStyle(part).display !== "inline") return false;
    const inline = (node) => node.nodeType === 3 || getComputedStyle(node).display.startsWith("inline");
    while (getComputedStyle(part.parentElement).display === "inline") part = part.parentElement;
    for (const way of ["previousSibling", "nextSibling"]) {
      for (let node = part[way]; node; node = node[way]) {
        if (node.nodeType === 8) continue;
        if (node.nodeName === "BR" || !inline(node)) break;
        if (!node.matches?.("a, button") && /[\p{L}\p{N}]/u.test(node.textContent)) return true;
      }
    }
    return false;
  };
  const small = targets.filter((target) => isSmall(target) && !inSentence(target.element));
  const middle = ({ box }) => [box.left + box.width / 2, box.top + box.height / 2];
  for (const one of small) {
    const [x, y] = middle(one);
    const meets = targets.find((other) => {
      if (other === one) return false;
      if (small.includes(other)) {
        const [otherX, otherY] = middle(other);
        if (Math.hypot(x - otherX, y - otherY) < 24) return true;
      }
      return other.rects.some((rect) => {
        const aside = Math.max(rect.left - x, 0, x - rect.right);
        const away = Math.max(rect.top - y, 0, y - rect.bottom);
        return Math.hypot(aside, away) < 12;
      });
    });
    const size = one.rects.map((rect) => `${rect.width.toFixed()} × ${rect.height.toFixed()}`).join(", ");
    if (meets) faults.push(`too small (${size}): ${named(one.element)}`);
  }
  return faults;
}
