// Listening is offered where the device has a voice for the language of the page.
export function listen(button) {
  const language = document.documentElement.lang.slice(0, 2);
  const voices = () =>
    globalThis.speechSynthesis?.getVoices().filter((voice) => voice.lang.slice(0, 2) === language);
  const offer = () => (button.disabled = !voices()?.length);
  offer();
  globalThis.speechSynthesis?.addEventListener?.("voiceschanged", offer);
  button.addEventListener("click", async () => {
    const { toggle } = await import("./read-aloud.js");
    toggle(button, document.querySelector("article"), voices()[0]);
  });
}
