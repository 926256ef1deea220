// The page suggest/: one question at a time, made of the list of questions on the page. Nothing is
// sent: at the end the answers stand in a message, in a form elsewhere or in a file, as the reader
// chooses, in the form that `offer from-issue` reads.
import { firstNames, messages, namesAndWords, notAStreet, numbers, patterns, smallest } from "./suggest-rules.js";

const STORE = "suggest";
const LONGEST_MESSAGE = 1900; // some programs for mail cut off what is longer
const LONGEST_ADDRESS = 7500; // nor does GitHub take more

const names = new Set(firstNames.split(" "));
const alsoWords = new Set(namesAndWords.split(" "));
const digitsOf = (words) => words.replace(/\D/g, "");

function isNhsNumber(words) {
  const digits = [...digitsOf(words)].map(Number);
  const sum = digits.slice(0, 9).reduce((all, digit, n) => all + digit * (10 - n), 0);
  return digits.length === 10 && (11 - (sum % 11)) % 11 === digits[9];
}

function isTelephone(words) {
  const { length } = digitsOf(words);
  return length >= 10 && length <= (words.trim().match(/^0[^0]/) ? 11 : 15);
}

function isFew(words) {
  if (/^(in|of|than|least|under|over) /i.test(words)) return false;
  const [first] = words.toLowerCase().split(" ");
  const number = /^\d/.test(first) ? parseInt(first) : numbers.indexOf(first);
  return (number < 0 ? 1 : number) < smallest;
}

function isFewPercent(words) {
  const [share, base] = words.match(/\d+(\.\d+)?/g).map(Number);
  const count = Math.round((share * base) / 100);
  return (count > 0 && count < 5) || (base - count > 0 && base - count < 5);
}

// In small letters, or all in capitals, a name that is a word too is none: “to jack up”.
function isFirstName(words) {
  if (words.includes("-") && words.split("-").some(isFirstName)) return true;
  const small = words.toLowerCase();
  const titled = words[0] !== small[0] && words.slice(1) === small.slice(1);
  return names.has(small) && (titled || (small.length > 3 && !alsoWords.has(small)));
}

const checks = {
  email: (words) => !/@([\w-]+\.)*example\.(org|com|net)$/i.test(words),
  telephone: isTelephone,
  nhs_number: isNhsNumber,
  small_street: (words) => !notAStreet.includes(words.split(" ")[1].toLowerCase()),
  few: isFew,
  few_percent: isFewPercent,
  first_name: isFirstName,
  capital: (words) => /[^A-Za-zÀ-ž’'-]([A-ZÀ-Ž][a-zß-ž][^ ]*|[A-Z]J)$/.test(words),
};

// A browser that cannot read one of the expressions does without it: all are looked for later, too.
const compiled = patterns.flatMap((one) => {
  try {
    return [{ ...one, search: new RegExp(one.expression, "g") }];
  } catch {
    return [];
  }
});

function inSmallLetters(text) {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text.replace(/[A-Z]/g, (sign) => sign.toLowerCase());
}

// The kinds of details of persons in a text, as macros/text/details.py finds them.
export function details(text, withNames = true) {
  const even = text.replace(/[^\S\n ]/g, " ");
  const small = inSmallLetters(even);
  const found = [];
  for (const one of compiled) {
    if (one.kind === "name" && !withNames) continue;
    for (const { 0: words, index } of (one.any_case ? small : even).matchAll(one.search)) {
      const end = index + words.length;
      if (one.check && !checks[one.check](even.slice(index, end))) continue;
      found.push({ kind: one.kind, start: index, end });
    }
  }
  const last = (one) => (one.kind === "name" ? 1e6 : 0) - (one.end - one.start);
  const apart = [];
  for (const one of found.sort((a, b) => last(a) - last(b))) {
    if (apart.every((other) => one.end <= other.start || other.end <= one.start)) apart.push(one);
  }
  return [...new Set(apart.sort((a, b) => a.start - b.start).map((one) => one.kind))];
}

const filled = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);

function stored() {
  try {
    return JSON.parse(localStorage.getItem(STORE));
  } catch {
    return null;
  }
}

function store(value) {
  try {
    value ? localStorage.setItem(STORE, JSON.stringify(value)) : localStorage.removeItem(STORE);
  } catch {
    // Storage is switched off: the answers last as long as the page.
  }
}

function kindOf(section) {
  const { kind: id, title, to, form } = section.dataset;
  const questions = [...section.querySelectorAll("li")].map((item) => ({
    ...item.dataset,
    label: item.querySelector("strong").textContent,
    help: item.querySelector("span").textContent,
  }));
  return { id, title, to, form, questions };
}

function start(place) {
  const template = (name) =>
    document.querySelector(`template.${name}`).content.firstElementChild.cloneNode(true);
  const sections = [...place.querySelectorAll(".suggest__kind")];
  const kinds = sections.map(kindOf);
  let kind, texts, keep, panel, before;

  const body = () =>
    kind.questions.map(({ id, label }) => `### ${label}\n\n${texts[id] ?? ""}`.trim()).join("\n\n") + "\n";
  const save = () => keep && store({ kind: kind.id, texts });

  function show(next) {
    panel?.remove();
    panel = next;
    for (const section of sections) section.hidden = Boolean(next);
    if (next) place.append(next);
  }

  // What is wrong with an answer; `sure` once somebody wants to go on.
  function problems(question, sure, words) {
    const text = (texts[question.id] ?? "").trim();
    const found = [];
    if (sure && !text && "required" in question) found.push(words.missing);
    if (text.length > question.longest) found.push(filled(words.long, { n: question.longest }));
    return [...found, ...details(text, "names" in question).map((one) => messages[one])];
  }

  function ask(n, back) {
    const question = kind.questions[n];
    const form = template("suggest-step");
    const one = (selector) => form.querySelector(selector);
    const where = one(".suggest__where");
    const help = one(".suggest__help");
    const told = one(".suggest__problems");
    const field = document.createElement("lines" in question ? "textarea" : "input");
    where.textContent = filled(where.dataset.text, { what: kind.title, n: n + 1, all: kind.questions.length });
    where.id = "suggest--where";
    help.textContent = "required" in question ? question.help : `${question.help} ${help.dataset.optional}`;
    help.id = "suggest--help";
    told.id = "suggest--problems";
    one("label").textContent = question.label;
    one("label").htmlFor = field.id = field.name = "suggest--answer";
    field.autocomplete = "off";
    field.required = "required" in question;
    field.value = texts[question.id] ?? "";
    field.setAttribute("aria-describedby", "suggest--where suggest--help suggest--problems");
    if (question.id === "value") field.inputMode = "decimal";
    one(".suggest__answer").append(field);

    let wait;
    const look = (sure) => {
      clearTimeout(wait);
      const found = problems(question, sure, told.dataset);
      const text = found.join("\n");
      if (told.textContent !== text) {
        told.replaceChildren(...found.map((words) => Object.assign(document.createElement("p"), { textContent: words })));
      }
      field.setAttribute("aria-invalid", String(found.length > 0));
      return found;
    };
    field.addEventListener("input", () => {
      texts[question.id] = field.value;
      save();
      clearTimeout(wait);
      wait = setTimeout(look, 700, false);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      look(true);
      const text = field.value.trim();
      if ((field.required && !text) || text.length > question.longest) return field.focus();
      if (back || n + 1 === kind.questions.length) review();
      else ask(n + 1);
    });
    one(".suggest__back").addEventListener("click", () => (back ? review() : n ? ask(n - 1) : choose()));
    const box = one(".suggest__keep input");
    const gone = one(".suggest__delete");
    box.checked = keep;
    gone.hidden = !keep;
    box.addEventListener("change", () => {
      keep = box.checked;
      gone.hidden = !keep;
      keep ? save() : store(null);
    });
    gone.addEventListener("click", () => {
      store(null);
      keep = box.checked = false;
      gone.hidden = true;
      box.focus();
    });
    show(form);
    if (field.value) look(false);
    field.focus();
  }

  function review() {
    const view = template("suggest-review");
    const one = (selector) => view.querySelector(selector);
    const words = document.querySelector("template.suggest-step").content.querySelector(".suggest__problems").dataset;
    const { dataset: called } = one(".suggest__list");
    const list = document.createElement("dl");
    const doubts = [];
    kind.questions.forEach((question, n) => {
      const term = Object.assign(document.createElement("dt"), { textContent: question.label });
      const text = (texts[question.id] ?? "").trim();
      const answer = Object.assign(document.createElement("dd"), { textContent: text || called.none });
      const change = document.createElement("button");
      const hidden = Object.assign(document.createElement("span"), { className: "visually-hidden" });
      hidden.textContent = question.label;
      change.type = "button";
      change.className = "suggest__button";
      change.append(called.change, " ", hidden);
      change.addEventListener("click", () => ask(n, true));
      const last = document.createElement("dd");
      last.append(change);
      list.append(term, answer, last);
      for (const wrong of problems(question, true, words)) doubts.push(`${question.label} ${wrong}`);
    });
    one(".suggest__look").hidden = !doubts.length;
    const items = doubts.map((wrong) => Object.assign(document.createElement("li"), { textContent: wrong }));
    const doubtful = document.createElement("ul");
    doubtful.append(...items);
    if (items.length) one(".suggest__look").append(doubtful);
    one(".suggest__list").append(list);
    ways(one);
    one(".suggest__again").addEventListener("click", () => {
      store(null);
      keep = false;
      choose();
    });
    show(view);
    one("h2").focus();
  }

  function ways(one) {
    const told = one(".suggest__done");
    const said = (name, values = {}) => (told.textContent = filled(told.dataset[name], values));
    const byMail = !kind.to || kind.to.startsWith("mailto:");
    const to = byMail && kind.to ? kind.to : "mailto:";
    const lines = body().replaceAll("\n", "\r\n");
    const message = `${to}${to.includes("?") ? "&" : "?"}subject=${encodeURIComponent(kind.title)}&body=${encodeURIComponent(lines)}`;
    one(".suggest__by-message").hidden = !byMail;
    one(".suggest__by-message a").href = message;
    one(".suggest__too-long").hidden = message.length <= LONGEST_MESSAGE;
    one(".suggest__nobody").hidden = Boolean(kind.to);
    one(".suggest__by-page").hidden = byMail;
    if (!byMail) one(".suggest__by-page a").href = kind.to;
    const answered = kind.questions.filter(({ id }) => texts[id]?.trim());
    const fields = answered.map(({ id }) => `&${id}=${encodeURIComponent(texts[id])}`);
    const address = kind.form + fields.join("");
    one(".suggest__by-form").hidden = !kind.form || address.length > LONGEST_ADDRESS;
    if (kind.form) one(".suggest__by-form a").href = address;
    one(".suggest__by-file button").addEventListener("click", () => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([body()], { type: "text/markdown;charset=utf-8" }));
      link.download = `suggestion-${kind.id}.md`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
      said("saved", { name: link.download });
    });
    one(".suggest__by-copy button").addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(body());
        said("copied");
      } catch {
        said("not");
      }
    });
  }

  function begin(which, answers) {
    kind = which;
    texts = answers;
    ask(0);
  }

  function choose() {
    show(null);
    offerKept();
    (before ?? place).focus();
  }

  // What was kept on this device, if its reader asked for that.
  function offerKept() {
    place.querySelector(".suggest-was-kept")?.remove();
    const kept = stored();
    const known = kept && kinds.find(({ id }) => id === kept.kind);
    if (!known || typeof kept.texts !== "object") return;
    const note = template("suggest-kept");
    note.classList.add("suggest-was-kept");
    note.querySelector(".suggest__go-on").addEventListener("click", () => {
      note.remove();
      keep = true;
      begin(known, kept.texts);
    });
    note.querySelector(".suggest__delete").addEventListener("click", () => {
      store(null);
      note.remove();
      place.focus();
    });
    sections[0].before(note);
  }

  place.tabIndex = -1;
  place.classList.add("suggest--ready");
  sections.forEach((section, n) => {
    const button = section.querySelector("button");
    button.addEventListener("click", () => {
      before = button;
      place.querySelector(".suggest-was-kept")?.remove();
      begin(kinds[n], {});
    });
  });
  offerKept();
  // “Something wrong with this figure?” and “Suggest a change to this page” say of what.
  for (const [id, text] of new URLSearchParams(location.search)) {
    const known = ["figure", "page"].includes(id) && kinds.find(({ questions }) => questions[0].id === id);
    if (known) {
      begin(known, { [id]: text.slice(0, known.questions[0].longest) });
      break;
    }
  }
}

for (const place of document.querySelectorAll(".suggest")) start(place);
