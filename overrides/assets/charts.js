// The interactive charts: drawn by Plotly from the same observations as the tables.
// Loaded by site.js when a reader asks for a chart.

const root = document.documentElement;
let plotly;
let panels = 0;
const LANE = 20; // pixels for the words of a period

// Opens the charts below the button, as one chart; closes them if they are open.
export async function toggle(button, addresses, words) {
  const open = panelOf(button);
  if (open) return close(button, open);
  const panel = newPanel(button, words);
  (button.closest(".compare") ?? button.closest("p")).after(panel);
  const drawn = await draw(panel, addresses);
  panel.querySelector(drawn ? ".explorer__title" : ".explorer__close").focus();
}

// Draws an open comparison again, of the figures that are chosen now: the focus stays on the choice.
export async function redraw(button, addresses, words) {
  const open = panelOf(button);
  if (addresses.length < 2) return close(button, open);
  const panel = newPanel(button, words);
  panel.style.minBlockSize = `${open.offsetHeight}px`;
  purge(open);
  open.replaceWith(panel);
  await draw(panel, addresses);
  panel.style.minBlockSize = "";
}

function panelOf(button) {
  return document.getElementById(button.getAttribute("aria-controls") ?? "");
}

function newPanel(button, words) {
  const panel = words.querySelector(".explorer").cloneNode(true);
  panel.id = `explorer-${++panels}`;
  button.setAttribute("aria-controls", panel.id);
  button.setAttribute("aria-expanded", "true");
  panel.querySelector(".explorer__close").addEventListener("click", () => close(button, panel));
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close(button, panel);
  });
  return panel;
}

async function draw(panel, addresses) {
  const told = panel.querySelector("[role=status]");
  told.textContent = told.dataset.loading;
  try {
    const [charts] = await Promise.all([Promise.all(addresses.map(load)), loadPlotly()]);
    await show(panel, joined(charts), charts);
    told.textContent = "";
    return true;
  } catch {
    told.textContent = told.dataset.failed;
    return false;
  }
}

function purge(panel) {
  const drawn = panel.querySelector(".explorer__chart");
  if (plotly && drawn.data) plotly.purge(drawn);
}

function close(button, panel) {
  purge(panel);
  panel.remove();
  button.removeAttribute("aria-controls");
  button.setAttribute("aria-expanded", "false");
  button.focus();
}

async function load(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
}

function loadPlotly() {
  plotly ??= globalThis.Plotly;
  return plotly
    ? Promise.resolve()
    : new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = new URL("vendor/plotly-basic.min.js", import.meta.url);
        script.addEventListener("load", () => {
          plotly = globalThis.Plotly;
          resolve();
        });
        script.addEventListener("error", () => {
          script.remove();
          reject(new Error("Plotly could not be loaded"));
        });
        document.head.append(script);
      });
}

// One chart is shown as it is. Several share their axes, and each line says which it is of.
function joined(charts) {
  if (charts.length === 1) return charts[0];
  const order = new Map();
  for (const chart of charts) {
    for (const trace of chart.data) trace.y.forEach((when, n) => order.set(trace.customdata[n][0], when));
  }
  const end = (period) => period.split("/").at(-1);
  const periods = [...order].sort(([a], [b]) => end(a).localeCompare(end(b)) || a.localeCompare(b));
  const data = charts.flatMap((chart) =>
    chart.data.map((trace) => ({
      ...trace,
      name: chart.data.length > 1 ? `${chart.layout.title.text}: ${trace.name}` : chart.layout.title.text,
    })),
  );
  const layout = structuredClone(charts[0].layout);
  layout.height = charts.reduce((height, chart) => height + chart.layout.height, 0);
  layout.margin.b = 60 + 54 * data.length;
  layout.legend.y = -60 / (layout.height - layout.margin.b - layout.margin.t);
  // Targets and breaks are of one figure alone: its own chart and table have them.
  layout.shapes = layout.annotations = undefined;
  layout.margin.t = 60;
  const axes = charts.map((chart) => chart.layout.xaxis);
  const [widest] = axes.toSorted((a, b) => width(b) - width(a));
  Object.assign(layout.xaxis, { tickvals: widest.tickvals, ticktext: widest.ticktext });
  layout.xaxis.range = [Math.min(...axes.map(({ range }) => range[0])), Math.max(...axes.map(({ range }) => range[1]))];
  layout.title.text = charts.map((chart) => chart.layout.title.text).join(" / ");
  layout.showlegend = true;
  const counted = new Set(charts.map((chart) => chart.layout.xaxis.title.text));
  if (counted.size > 1) layout.xaxis.title = undefined;
  layout.yaxis.categoryarray = [...new Set(periods.map(([, when]) => when))];
  return { data, layout };
}

// The bars with as many pixels beside them as their words need, on both sides if some lie below zero.
function withRoom([low, high], pixels, words) {
  const sides = low < 0 ? 2 : 1;
  const bars = (high - low) / (1 + 0.6 * sides);
  const drawn = Math.max(28, pixels - sides * words);
  const beside = Math.max(0.6, (pixels - drawn) / sides / drawn) * bars;
  return [low < 0 ? low + 0.6 * bars - beside : 0, high - 0.6 * bars + beside];
}

// In lines of about 18 letters.
function folded(words) {
  return words.replace(/(.{12,}?) /g, "$1<br>");
}

// On a narrow screen each period stands above its bars, so that these have the whole width.
function periodsAbove(layout, data) {
  const periods = layout.yaxis.categoryarray;
  const height = LANE * periods.length;
  const slot = (layout.height - layout.margin.b - layout.margin.t + height) / periods.length;
  const thick = (slot - LANE - 6) / slot;
  const beside = layout.barmode === "stack" ? 1 : data.length;
  data.forEach((trace, n) => {
    trace.width = thick / beside;
    trace.offset = LANE / slot - 0.5 + (n % beside) * trace.width;
  });
  const axis = {
    ticklabelposition: "inside",
    ticklabelshift: Math.round((slot - LANE) / 2),
    tickvals: periods,
    ticktext: periods.map((when) => when.replaceAll("<br>", " ")),
  };
  return { height, axis };
}

function width({ range }) {
  return range[1] - range[0];
}

async function show(panel, { data, layout }, charts) {
  const title = panel.querySelector(".explorer__title");
  const place = panel.querySelector(".explorer__chart");
  title.textContent = text(layout.title.text);
  panel.setAttribute("aria-label", title.textContent);
  place.setAttribute("aria-label", place.dataset.named.replace("{title}", () => title.textContent));
  const words = data.map((trace) => trace.text);
  const values = data.map((trace) => trace.x);
  const draw = () => {
    // On a narrow screen the bars carry their figures only; the table says the rest.
    const narrow = place.clientWidth < 480;
    const short = data.map(({ customdata }) => customdata.map(([, figure]) => folded(figure)));
    const longest = Math.max(...short.flat().flatMap((words) => words.split("<br>").map(({ length }) => length)));
    const stacked = layout.barmode === "stack";
    const ends = layout.xaxis.range;
    const range = narrow && !stacked ? withRoom(ends, place.clientWidth - 20, 8 * longest) : ends;
    // Of the lines of a narrow axis there is room for zero, and for the last if zero is the first.
    const { tickvals, ticktext } = layout.xaxis;
    const last = tickvals[0] < 0 ? -1 : tickvals.length - 1;
    const kept = (_, n) => !narrow || n === last || tickvals[n] === 0;
    const colour = (name) => getComputedStyle(root).getPropertyValue(name).trim();
    const ink = colour("--ink");
    data.forEach((trace, n) => {
      const own = colour(stacked ? `--answer-${side(trace)}` : `--chart-${(n % 5) + 1}`);
      trace.text = narrow ? short[n] : words[n];
      // Where there is no value a bar of no length and no edge carries the reason.
      trace.x = values[n].map((value) => value ?? 0);
      const width = values[n].map((value) => (value === null ? 0 : 2));
      trace.width = trace.offset = undefined;
      if (trace.error_x) trace.error_x.color = ink;
      Object.assign(trace.marker, { color: own, line: { color: stacked ? ink : own, width } });
      if (stacked) shaded(trace, own, colour("--surface"), ink);
    });
    const lanes = narrow ? periodsAbove(layout, data) : { height: 0 };
    const axis = { color: ink, gridcolor: colour("--line"), zerolinecolor: ink, fixedrange: true };
    return plotly.react(
      place,
      data,
      {
        ...layout,
        title: undefined,
        showlegend: false,
        autosize: true,
        height: layout.height - layout.margin.b + lanes.height,
        margin: { ...layout.margin, t: layout.margin.t - 50, b: 50 },
        shapes: layout.shapes?.map((shape) => ({ ...shape, line: { ...shape.line, color: ink } })),
        font: { color: ink, family: colour("--md-text-font"), size: 13 },
        paper_bgcolor: colour("--surface"),
        plot_bgcolor: colour("--surface"),
        xaxis: {
          ...layout.xaxis,
          ...axis,
          range,
          tickangle: 0,
          tickvals: tickvals.filter(kept),
          ticktext: ticktext.filter(kept),
          title: narrow ? undefined : layout.xaxis.title,
        },
        yaxis: { ...layout.yaxis, ...axis, ...lanes.axis },
      },
      { displayModeBar: false, responsive: true },
    );
  };
  if (charts.length > 1) tables(panel, data);
  await draw();
  document.addEventListener("themechange", () => place.isConnected && draw());
  choices(panel, data, draw);
  panel.querySelector(".explorer__save").addEventListener("click", () =>
    plotly.downloadImage(
      { data: data.map((trace, n) => ({ ...trace, text: words[n] })), layout: { ...place.layout, ...layout } },
      { format: "png", width: 900, height: layout.height, filename: "chart" },
    ),
  );
}

// A switch for each line, where there are several.
function choices(panel, data, draw) {
  const list = panel.querySelector(".explorer__lines");
  list.hidden = data.length < 2;
  if (data.length < 2) return;
  for (const [n, trace] of data.entries()) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = `line line--${(n % 5) + 1}`;
    button.textContent = text(trace.name);
    if (side(trace)) key(button, panel, n);
    button.setAttribute("aria-pressed", "true");
    button.addEventListener("click", () => {
      const on = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(on));
      trace.visible = on;
      draw();
    });
    const item = document.createElement("li");
    item.append(button);
    list.append(item);
  }
}

// The pattern of an answer, as the table beside the chart has it.
function key(button, panel, n) {
  const pattern = panel.closest(".figure").querySelector(`.answers__key[data-answer="${n}"]`);
  button.classList.replace(`line--${(n % 5) + 1}`, "line--answer");
  if (pattern) button.prepend(pattern.cloneNode(true), " ");
}

// Which way an answer goes; of other charts nothing.
function side({ customdata }) {
  return customdata[0][3];
}

// Light enough for the words on it to be read, with the pattern in its colour.
function shaded(trace, own, paper, ink) {
  Object.assign(trace.marker.pattern, { fillmode: "replace", bgcolor: paper, fgcolor: own, fgopacity: 0.5 });
  const solid = !trace.marker.pattern.shape && side(trace) !== "hidden";
  trace.insidetextfont = { color: solid ? paper : ink };
}

// What is compared, as text: one table for each line.
function tables(panel, data) {
  const place = panel.querySelector(".explorer__tables");
  for (const trace of data) {
    const table = document.createElement("table");
    table.createCaption().textContent = text(trace.name);
    trace.y.forEach((when, n) => {
      const row = table.insertRow();
      const head = document.createElement("th");
      head.scope = "row";
      head.textContent = text(when);
      row.append(head);
      row.insertCell().textContent = text(trace.text[n]);
    });
    place.append(table);
  }
}

// Names come escaped for Plotly, which reads some HTML.
function text(escaped) {
  const spaced = escaped.replaceAll("<br>", " ");
  return new DOMParser().parseFromString(spaced, "text/html").body.textContent;
}
