// Reads the page aloud, a paragraph at a time, with a voice of the reader's own device.

const SAID = "h1, h2, h3, h4, h5, p, li, dt, dd, caption, tr";
const LEFT_OUT = ".toc, .tools, .filter, .compare, .compare-choice, .explore, .figure__links, [hidden], [aria-hidden=true], template";

let name;

export function toggle(button, article, voice) {
  name ??= button.textContent;
  if (speechSynthesis.speaking || speechSynthesis.pending) {
    speechSynthesis.cancel();
    button.textContent = name;
    return;
  }
  button.textContent = button.dataset.stop;
  const blocks = [...article.querySelectorAll(SAID)].filter(
    (block) =>
      !block.closest(LEFT_OUT) &&
      !block.querySelector(SAID) &&
      (block.checkVisibility?.() ?? true) && // what is closed is not read
      block.textContent.trim(),
  );
  blocks.forEach((block, n) => {
    const said = new SpeechSynthesisUtterance(block.textContent.replace(/\s+/g, " ").trim());
    said.voice = voice;
    said.lang = voice.lang;
    if (n === blocks.length - 1) said.addEventListener("end", () => (button.textContent = name));
    speechSynthesis.speak(said);
  });
}

addEventListener("pagehide", () => speechSynthesis.cancel());
