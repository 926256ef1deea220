// What an address leads to is opened; on paper all is, also where the style sheet cannot do that.
export function unfold() {
  const show = () => {
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const folded = place?.closest("details:not([open])");
    if (!folded) return;
    folded.open = true;
    place.scrollIntoView();
  };
  addEventListener("hashchange", show);
  addEventListener("beforeprint", () => {
    for (const row of document.querySelectorAll(".rows > .row, .more")) row.open = true;
  });
  show();
}
