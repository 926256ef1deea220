// Headings with nothing below them, and parts with nothing in them, of what a reader meets.
() => {
  const main = document.querySelector("main");
  const named = (e) => e.outerHTML.replace(/\s+/g, " ").slice(0, 110);
  const shows = (node) => node.textContent.trim() || node.querySelector("img, svg, input, select, textarea");
  const parts = "section, div[class], figure, table, tr, ul, ol, dl, li, dt, dd, p, form, caption, h1, h2, h3, h4, h5, h6";
  const empty = [...main.querySelectorAll(parts)].filter((e) => e.checkVisibility() && !shows(e));
  const headings = [...main.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter((e) => e.checkVisibility());
  const bare = headings.filter((heading, n) => {
    const next = headings[n + 1];
    const below = document.createRange();
    below.setStartAfter(heading);
    const end = next ?? main.querySelector(".tools, .poster__end");
    below.setEndBefore(end);
    const between = below.cloneContents();
    for (const aside of between.querySelectorAll(".toc, [hidden]")) aside.remove();
    return !shows(between) && !(next && next.tagName > heading.tagName);
  });
  return [...empty.map((e) => `empty: ${named(e)}`), ...bare.map((e) => `nothing below: ${named(e)}`)];
}
