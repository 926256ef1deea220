// Recite Me’s own script makes `Recite`, which says when it has loaded the rest. Its maker has no
// public description of it: this is how other sites start it.
export const start = () =>
  new Promise((resolve) => {
    Recite.load({});
    Recite.Event.subscribe("Recite:load", () => resolve(Recite.enable()));
  });
