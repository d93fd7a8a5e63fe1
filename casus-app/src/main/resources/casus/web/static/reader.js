// The card of a mark and the mark of a card go together; without this, both are links.
"use strict";
(() => {
  const light = (id, on) => document.querySelectorAll(`[data-in~="${CSS.escape(id)}"]`).forEach((s) => s.classList.toggle("lit", on));
  const show = () => {
    const id = decodeURIComponent(location.hash.slice(1)).replace(/^card-/, "");
    if (!/^L-\d+$/.test(id)) return;
    const card = document.getElementById("card-" + id);
    if (!card) {
      // The entry stands in another part of the text.
      const url = new URL(location.href);
      if (url.searchParams.get("entry") !== id) { url.searchParams.set("entry", id); url.searchParams.delete("part"); location.replace(url); }
      return;
    }
    document.querySelectorAll(".s.at").forEach((s) => s.classList.remove("at"));
    document.querySelectorAll(`[data-in~="${CSS.escape(id)}"]`).forEach((s) => s.classList.add("at"));
    card.open = true;
  };
  document.querySelectorAll("[data-entry]").forEach((card) => {
    const id = card.dataset.entry;
    card.addEventListener("mouseenter", () => light(id, true));
    card.addEventListener("mouseleave", () => light(id, false));
    card.addEventListener("focusin", () => light(id, true));
    card.addEventListener("focusout", () => light(id, false));
  });
  addEventListener("hashchange", show);
  show();
})();
