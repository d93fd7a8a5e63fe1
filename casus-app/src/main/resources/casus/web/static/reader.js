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
// Words that are chosen can become an entry; without this, the + behind each paragraph does the same.
(() => {
  const text = document.querySelector("[data-adds]");
  if (!text) return;
  const offer = document.createElement("a");
  offer.className = "button offer";
  offer.textContent = "Add an entry here";
  offer.hidden = true;
  document.body.append(offer);
  const look = () => {
    const chosen = getSelection();
    const words = chosen ? chosen.toString().replace(/\s+/g, " ").trim() : "";
    const at = chosen && chosen.rangeCount ? chosen.getRangeAt(0) : null;
    const from = at && (at.startContainer.nodeType === 1 ? at.startContainer : at.startContainer.parentElement).closest("[data-from]");
    if (!from || !text.contains(from) || words.length < 8 || words.length > 1500) { offer.hidden = true; return; }
    const kept = chosen.getRangeAt(0).cloneContents();
    kept.querySelectorAll(".tick, .plus").forEach((t) => t.remove());
    const url = new URL(text.dataset.adds, location.href);
    url.searchParams.set("add", from.dataset.from);
    url.searchParams.set("words", kept.textContent.replace(/\s+/g, " ").trim());
    url.hash = "add";
    offer.href = url.pathname + url.search + url.hash;
    const box = at.getBoundingClientRect();
    offer.hidden = false;
    offer.dataset.y = String(box.bottom);
    offer.style.setProperty("top", Math.round(scrollY + box.bottom + 6) + "px");
    offer.style.setProperty("left", Math.round(Math.max(8, Math.min(box.left, innerWidth - 190))) + "px");
  };
  document.addEventListener("selectionchange", look);
  const name = (() => { try { return localStorage.getItem("casus-name") || ""; } catch { return ""; } })();
  document.querySelectorAll("[data-name]").forEach((i) => {
    if (!i.value) i.value = name;
    i.addEventListener("change", () => { try { localStorage.setItem("casus-name", i.value); } catch { /* for this page only */ } });
  });
  const form = document.getElementById("add");
  if (form) form.scrollIntoView({ block: "nearest" });
})();
