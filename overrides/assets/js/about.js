// The page that takes reports of mistakes says which figure the reader came from.
export function about(place) {
  const id = new URLSearchParams(location.search).get("about");
  if (place && /^[a-z0-9-]+$/.test(id ?? "")) {
    place.querySelector(".about__id").textContent = id;
    place.hidden = false;
  }
}
