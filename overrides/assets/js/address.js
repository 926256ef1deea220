// A reader's choice is kept in the address of the page, so that it can be shared.
export const inAddress = () => new URLSearchParams(location.search);

export function keepInAddress(choice) {
  history.replaceState(null, "", choice.size ? `?${choice}` : location.pathname);
}
