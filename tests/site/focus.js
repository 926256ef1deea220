// Follows the focus through a page, and says where it cannot be seen and what it does not reach.
globalThis.focusWalk = (() => {
  const named = (e) => e.outerHTML.replace(/\s+/g, " ").slice(0, 110);
  const waiting = new Set();
  const faults = [];

  function cannotBeSeen(element) {
    const style = getComputedStyle(element);
    if (style.outlineStyle === "none") return "no outline";
    let { left, top, right, bottom } = element.getClientRects()[0] ?? {};
    for (let e = element; e; e = e.parentElement) {
      const { opacity, visibility, clipPath, overflowX, overflowY } = getComputedStyle(e);
      if (visibility !== "visible" || Number(opacity) < 0.5 || clipPath !== "none") return "hidden";
      if (e === document.body || e === element) continue;
      if (overflowX === "visible" && overflowY === "visible") continue;
      const box = e === document.documentElement ? new DOMRect(0, 0, innerWidth, innerHeight) : e.getBoundingClientRect();
      [left, top] = [Math.max(left, box.left), Math.max(top, box.top)];
      [right, bottom] = [Math.min(right, box.right), Math.min(bottom, box.bottom)];
    }
    if (!(right - left > 8 && bottom - top > 8)) return "clipped, or off the screen";
    const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return element.contains(above) ? "" : `covered by ${above && named(above)}`;
  }

  function check() {
    const element = document.activeElement;
    if (element === document.body) return;
    waiting.delete(element);
    const fault = cannotBeSeen(element);
    if (fault) faults.push(`${fault}: ${named(element)}`);
  }

  return {
    // Before each press of a key the page has scrolled to where the focus is.
    begin() {
      const all = document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']");
      for (const e of all) if (e.checkVisibility({ visibilityProperty: true }) && !e.disabled) waiting.add(e);
      document.addEventListener("keydown", check, true);
      return waiting.size;
    },
    end() {
      check();
      return [...faults, ...[...waiting].map((e) => `not reached: ${named(e)}`)];
    },
  };
})();
