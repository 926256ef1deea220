// The search panel: asks Pagefind, which loads only the pieces of its index that a word needs.

const AT_ONCE = 10;
const PAUSE = 200;
let started;

export function searching(panel, plural) {
  started ??= start(panel, plural);
}

async function start(panel, plural) {
  const told = panel.querySelector("[role=status]");
  const list = panel.querySelector("ol");
  const input = panel.querySelector("input");
  const more = panel.querySelector(".search__more");
  panel.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
  let pagefind, messages;
  try {
    [pagefind, messages] = await Promise.all([
      import(new URL(panel.dataset.pagefind, document.baseURI)),
      fetch(panel.dataset.messages).then((answer) => answer.json()),
    ]);
    await 
    await pagefind.init();
  } catch {
    told.textContent = told.dataset.failed;
    started = undefined;
    return;
  }

  const asked = () => input.value.trim();
  let shown, waiting;

  // Of words that are in the box no longer nothing is shown, however late their answer comes.
  async function find() {
    const words = asked();
    if (words === shown) return;
    shown = words;
    waiting = [];
    list.replaceChildren();
    more.hidden = true;
    told.textContent = words && messages.searching;
    await new Promise((done) => setTimeout(done, PAUSE));
    if (!words || words !== asked()) return;
    const meant = sameMeaning(words, messages.words);
    const found = new Map();
    for (const each of [words, ...meant])
      for (const result of (await pagefind.search(each)).results)
        if (!found.has(result.id)) found.set(result.id, result);
    if (words !== asked()) return;
    waiting = [...found.values()];
    const number = waiting.length;
    const said = [number ? plural(messages.found, number) : messages.none];
    if (meant.length) said.push(messages.also.replace("{words}", () => meant.join(document.dir === "rtl" ? "، " : ", ")));
    if (await show(words)) told.textContent = said.join(" ");
  }

  async function show(words) {
    const pages = await Promise.all(waiting.slice(0, AT_ONCE).map((result) => result.data()));
    if (words !== asked()) return false;
    waiting = waiting.slice(AT_ONCE);
    const entries = pages.map((page) => entry(page, words));
    list.append(...entries);
    more.hidden = !waiting.length;
    more.textContent = plural(messages.more, Math.min(AT_ONCE, waiting.length));
    return entries;
  }

  more.addEventListener("click", async () => {
    const entries = await show(asked());
    if (entries) entries[0].querySelector("a").focus();
  });
  const search = () => find().catch(() => (told.textContent = told.dataset.failed));
  input.addEventListener("input", search);
  search();
}

// What the area calls the same: [said, meant], such as “respite” and “short breaks”.
function sameMeaning(words, otherWords) {
  const small = ` ${words.toLowerCase().replace(/[^\p{L}\p{N}’-]+/gu, " ").trim()} `;
  const all = otherWords
    .filter(([said]) => small.includes(` ${said} `))
    .map(([said, meant]) => small.replace(` ${said} `, () => ` ${meant} `).trim());
  return [...new Set(all)];
}

function entry(page, words) {
  const { url, title, from, to } = place(page, words);
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = url;
  link.textContent = title;
  const kind = document.createElement("span");
  kind.className = "search__kind";
  kind.textContent = page.meta.kind ?? "";
  const excerpt = document.createElement("p");
  excerpt.append(...marked(page, from, to));
  item.append(link, " ", kind, excerpt);
  return item;
}

// Where a result leads: of the glossary to the word that it explains, else to its page.
function place(page, words) {
  const said = words.toLowerCase();
  const entries = page.anchors.filter(({ element }) => element === "dt");
  const hits = (n) =>
    page.locations.filter((at) => at >= entries[n].location && !(at >= entries[n + 1]?.location));
  const rank = (n) => hits(n).length + (entries[n].text.toLowerCase().includes(said) ? 1000 : 0);
  const best = [...entries.keys()].sort((a, b) => rank(b) - rank(a))[0];
  if (best === undefined || !rank(best)) return { url: page.url, title: page.meta.title };
  const { id, text, location } = entries[best];
  const from = location + text.trim().split(/\s+/).length;
  return { url: `${page.url}#${id}`, title: text, from, to: entries[best + 1]?.location };
}

// The sentence in which most was found and what follows it, as text, with the words marked.
function marked(page, from, to) {
  const all = page.content.split(/\s+/);
  const hits = new Set(page.locations);
  const ends = (n) => /[.?!:]["”’)]*$/.test(all[n] ?? "");
  let start = from ?? richest(page.weighted_locations);
  const earliest = Math.max(0, start - 20);
  while (from === undefined && start > earliest && !ends(start - 1)) start -= 1;
  const end = to ?? Math.min(start + 40, all.length);
  const nodes = start === from || !start || ends(start - 1) ? [] : ["… "];
  for (let n = start; n < end; n += 1) {
    const [, before, word, after] = all[n].match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u);
    const mark = document.createElement("mark");
    mark.textContent = word;
    nodes.push(...(hits.has(n) ? [before, mark, after] : [all[n]]), " ");
  }
  if (!ends(end - 1)) nodes.push("…");
  return nodes;
}

// Where of all places a few words have most of what was looked for.
function richest(places) {
  let [at, most] = [0, 0];
  for (const { location } of places) {
    const near = places.filter((one) => one.location >= location && one.location < location + 15);
    const sum = near.reduce((all, one) => all + one.balanced_score, 0);
    if (sum > most) [at, most] = [location, sum];
  }
  return at;
}
