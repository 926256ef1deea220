// The later pages of a list, which a filter needs too: their items go where they belong on this one.

export async function join(form) {
  const addresses = form.dataset.later.split(" ").map((one) => new URL(one, document.baseURI));
  const pages = await Promise.all(addresses.map(read));
  for (const [number, page] of pages.entries()) {
    for (const list of page.querySelectorAll(form.dataset.filter)) {
      for (const link of list.querySelectorAll("a[href]")) {
        link.href = new URL(link.getAttribute("href"), addresses[number]);
      }
      for (const item of list.children) item.dataset.late = "";
      put(list, form.dataset.filter);
    }
  }
}

async function read(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(address);
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

function put(list, selector) {
  const group = list.closest(".group");
  const here = group ? document.getElementById(group.firstElementChild.id)?.parentElement : document;
  if (here) here.querySelector(selector).append(...list.children);
  else [...document.querySelectorAll(".group")].at(-1).after(group);
}
