// Progress as it comes, and files dropped on the field. Without this, the page is looked at again.
"use strict";
(() => {
  const box = document.querySelector("[data-job]");
  if (box) {
    const bar = box.querySelector("progress");
    const doing = box.querySelector("[data-doing]");
    const news = new EventSource("/inbox/progress?job=" + encodeURIComponent(box.dataset.job));
    news.addEventListener("progress", (e) => {
      const now = JSON.parse(e.data);
      bar.max = now.total;
      bar.value = now.done;
      doing.textContent = now.doing;
      if (now.finished) { news.close(); location.reload(); }
    });
  }
  const drop = document.querySelector("[data-drop]");
  if (drop) {
    const input = drop.querySelector("input");
    drop.addEventListener("dragover", (e) => { e.preventDefault(); drop.classList.add("over"); });
    drop.addEventListener("dragleave", () => drop.classList.remove("over"));
    drop.addEventListener("drop", (e) => { e.preventDefault(); drop.classList.remove("over"); if (e.dataTransfer.files.length) input.files = e.dataTransfer.files; });
  }
})();
