// Shows how a question is understood while it is typed.
"use strict";
(() => {
  const input = document.getElementById("q");
  const line = document.querySelector("[data-parse]");
  if (!input || !line) return;
  let timer = 0;
  let last = "";
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const words = input.value.trim();
      if (words === last) return;
      last = words;
      if (words.length < 8) { line.textContent = ""; return; }
      try {
        const answer = await fetch("/parse.json?q=" + encodeURIComponent(words));
        const parsed = await answer.json();
        if (words === last) line.textContent = parsed.line;
      } catch (e) {
        line.textContent = "";
      }
    }, 250);
  });
})();
