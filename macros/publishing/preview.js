// Asks whether a file has changed since this page was made, and if so opens the page again.
// Only the preview (`offer serve`) has this script: it is in no site that is built.

const { pathname, search } = new URL(document.currentScript.src);
const own = pathname.replace(/[^/]*$/, "");
const before = `${own}before/`;

async function look() {
  try {
    const answer = await fetch(`${own}state`, { cache: "no-store" });
    if (answer.ok && `?${await answer.text()}` !== search) return openAgain();
  } catch {
    // The preview was ended; it may be started again.
  }
  setTimeout(look, 300);
}

function openAgain() {
  if (!location.pathname.startsWith(before)) return location.reload();
  location.replace(`/${location.pathname.slice(before.length)}${location.hash}`);
}

look();
