// The interactive charts: drawn by Plotly from the same observations as the tables.
// Loaded by site.js when a reader asks for a chart.

let plotly;

// Opens the charts below the button, as one chart; closes them if they are open.
export async function toggle(button, addresses, words) {
  const open = document.getElementById(button.getAttribute("aria-controls") ?? "");
  if (open) return close(button, open);
  const panel = words.querySelector(".explorer").cloneNode(true);
  panel.id = `explorer-${document.querySelectorAll(".explorer").length + 1}`;
  button.closest("p").after(panel);
  button.setAttribute("aria-controls", panel.id);
  button.setAttribute("aria-expanded", "true");
  panel.querySelector(".explorer__close").addEventListener("click", () => close(button, panel));
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close(button, panel);
  });
  const told = panel.querySelector("[role=status]");
  told.textContent = told.dataset.loading;
  try {
    const [charts] = await Promise.all([Promise.all(addresses.map(load)), loadPlotly()]);
    await show(panel, joined(charts), charts);
    told.textContent = "";
    panel.querySelector(".explorer__title").focus();
  } catch {
    told.textContent = told.dataset.failed;
    panel.querySelector(".explorer__close").focus();
  }
}

function close(button, panel) {
  const drawn = panel.querySelector(".explorer__chart");
  if (plotly && drawn.data) plotly.purge(drawn);
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
    for (const trace of chart.data) trace.x.forEach((when, n) => order.set(trace.customdata[n], when));
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
  layout.title.text = charts.map((chart) => chart.layout.title.text).join(" / ");
  layout.showlegend = true;
  layout.xaxis.categoryarray = [...new Set(periods.map(([, when]) => when))];
  return { data, layout };
}

async function show(panel, { data, layout }, charts) {
  const title = panel.querySelector(".explorer__title");
  const place = panel.querySelector(".explorer__chart");
  title.textContent = text(layout.title.text);
  panel.setAttribute("aria-label", title.textContent);
  place.setAttribute("aria-label", `${title.textContent}. ${described(data)}`);
  const draw = () => {
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue(name).trim();
    const ink = colour("--ink");
    data.forEach((trace, n) => {
      const own = colour(`--chart-${(n % 5) + 1}`);
      Object.assign(trace.marker, { color: own, line: { color: own, width: 2 } });
      trace.marker.pattern.fgcolor = colour("--surface");
    });
    const axis = { color: ink, gridcolor: colour("--line"), zerolinecolor: ink, automargin: true };
    return plotly.react(
      place,
      data,
      {
        ...layout,
        title: undefined,
        autosize: true,
        height: 420,
        margin: { l: 50, r: 10, t: 30, b: 60 },
        font: { color: ink, family: style.fontFamily, size: 14 },
        paper_bgcolor: "transparent",
        plot_bgcolor: "transparent",
        xaxis: { ...layout.xaxis, ...axis, fixedrange: true },
        yaxis: { ...layout.yaxis, ...axis, fixedrange: true },
      },
      { displayModeBar: false, responsive: true },
    );
  };
  await draw();
  document.addEventListener("themechange", () => place.isConnected && draw());
  choices(panel, data, draw);
  if (charts.length > 1) tables(panel, data);
  panel.querySelector(".explorer__save").addEventListener("click", () =>
    plotly.downloadImage(place, { format: "png", width: 1200, height: 700, filename: "chart" }),
  );
}

// A switch for each line, where there are several.
function choices(panel, data, draw) {
  const list = panel.querySelector(".explorer__lines");
  list.hidden = data.length < 2;
  if (data.length < 2) return;
  for (const trace of data) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = text(trace.name);
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

// What is compared, as text: one table for each line.
function tables(panel, data) {
  const place = panel.querySelector(".explorer__tables");
  for (const trace of data) {
    const table = document.createElement("table");
    table.createCaption().textContent = text(trace.name);
    trace.x.forEach((when, n) => {
      const row = table.insertRow();
      const head = document.createElement("th");
      head.scope = "row";
      head.textContent = when;
      row.append(head);
      row.insertCell().textContent = text(trace.text[n]);
    });
    place.append(table);
  }
}

function described(data) {
  return data
    .map((trace) => `${text(trace.name)}: ${trace.x.map((when, n) => `${when} ${text(trace.text[n])}`).join("; ")}`)
    .join(". ");
}

// Names come escaped for Plotly, which reads some HTML.
function text(escaped) {
  return new DOMParser().parseFromString(escaped, "text/html").body.textContent;
}
