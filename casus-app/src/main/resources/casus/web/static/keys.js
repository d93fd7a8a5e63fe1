// Keys for those who keep their hands on the keyboard. Every one of them does what a link or a button does.
"use strict";
(() => {
  const writes = (e) => e.target.closest("input, textarea, select, [contenteditable]");
  const screens = new Map([...document.querySelectorAll("nav a[data-key]")].map((a) => [a.dataset.key, a]));
  let went = 0;

  // Single keys can be turned off, for who speaks to the machine or has them for something else (WCAG 2.1.4).
  const OFF = "casus-keys-off";
  const kept = () => { try { return localStorage.getItem(OFF) === "yes"; } catch { return false; } };
  const keep = (off) => { try { off ? localStorage.setItem(OFF, "yes") : localStorage.removeItem(OFF); } catch { /* for this page only */ } };
  let off = kept();

  const items = () => [...document.querySelectorAll("[data-row]")].filter((r) => r.offsetParent !== null || r.getClientRects().length);
  const current = () => document.querySelector("[data-at]");
  const move = (by) => {
    const all = items();
    if (!all.length) return false;
    const old = all.indexOf(current());
    const at = Math.max(0, Math.min(all.length - 1, old < 0 ? (by > 0 ? 0 : all.length - 1) : old + by));
    if (old >= 0) all[old].removeAttribute("data-at");
    all[at].setAttribute("data-at", "");
    const link = all[at].matches("a, button") ? all[at] : all[at].querySelector("[data-open], a, summary, button");
    if (link) link.focus();
    all[at].scrollIntoView({ block: "nearest" });
    return true;
  };

  const help = () => {
    let box = document.getElementById("keys");
    if (!box) {
      box = document.createElement("dialog");
      box.id = "keys";
      box.setAttribute("aria-labelledby", "keys-title");
      const title = document.createElement("h2");
      title.id = "keys-title";
      title.textContent = "Keys";
      const list = document.createElement("dl");
      list.className = "facts";
      const line = (keys, what) => {
        const dt = document.createElement("dt");
        keys.split(" ").forEach((k, i) => {
          if (i) dt.append(" ");
          const kbd = document.createElement("kbd");
          kbd.textContent = k;
          dt.append(kbd);
        });
        const dd = document.createElement("dd");
        dd.textContent = what;
        list.append(dt, dd);
      };
      screens.forEach((a, key) => line("g " + key, a.textContent));
      line("j k", "next and previous line or card");
      line("Enter", "open it");
      line("/", "search");
      line("n p", "next and previous page");
      line("z", "take back what was done last");
      document.querySelectorAll("[data-press]").forEach((b) => line(b.dataset.press, b.dataset.says || b.firstChild.textContent.trim()));
      line("?", "this list");
      const form = document.createElement("form");
      form.method = "dialog";
      const close = document.createElement("button");
      close.textContent = "Close";
      const turn = document.createElement("button");
      form.append(close, " ", turn);
      turn.addEventListener("click", () => { off = !off; keep(off); });
      form.className = "row";
      turn.id = "turn-keys";
      box.append(title, list, form);
      document.body.append(box);
    }
    const turn = document.getElementById("turn-keys");
    turn.value = off ? "on" : "off";
    turn.textContent = off ? "Turn the keys on" : "Turn the keys off";
    box.showModal();
  };

  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing) return;
    if (e.key === "Escape" && writes(e)) { e.target.blur(); return; }
    if (off || writes(e) || document.querySelector("dialog[open]")) return;
    const key = e.key;
    const took = () => { e.preventDefault(); };
    if (went && Date.now() - went < 1500 && screens.has(key)) { went = 0; took(); screens.get(key).click(); return; }
    went = 0;
    const button = document.querySelector(`[data-press="${CSS.escape(key)}"]`);
    if (button && !button.disabled) { took(); button.matches("input, select, textarea") ? button.focus() : button.click(); return; }
    switch (key) {
      case "g": went = Date.now(); took(); break;
      case "j": if (move(1)) took(); break;
      case "k": if (move(-1)) took(); break;
      case "/": { const s = document.querySelector("[data-search]"); if (s) { took(); s.focus(); s.select(); } break; }
      case "n": { const a = document.querySelector("a[rel=next]"); if (a) { took(); a.click(); } break; }
      case "p": { const a = document.querySelector("a[rel=prev]"); if (a) { took(); a.click(); } break; }
      case "z": { const b = document.querySelector("#undo button"); if (b) { took(); b.click(); } break; }
      case "?": took(); help(); break;
    }
  });

  const list = document.getElementById("show-keys");
  if (list) { list.hidden = false; list.addEventListener("click", help); }
  document.querySelectorAll("[data-print]").forEach((b) => { b.hidden = false; b.addEventListener("click", () => window.print()); });

  // A page that takes longer than 300 ms says so, in the shape of what comes.
  const FILE = /\.(json|csv|md|html|pdf|docx|graphml|gexf|svg)$/;
  let waiting = 0;
  const rest = () => { clearTimeout(waiting); document.body.removeAttribute("aria-busy"); document.getElementById("waiting")?.remove(); };
  const wait = (path) => {
    if (FILE.test(path)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const box = document.createElement("div");
      box.id = "waiting";
      box.setAttribute("role", "status");
      const says = document.createElement("p");
      says.textContent = "Working it out …";
      box.append(says);
      for (let i = 0; i < 7; i++) box.append(document.createElement("i"));
      document.querySelector("main").before(box);
      document.body.setAttribute("aria-busy", "true");
    }, 300);
  };
  document.addEventListener("click", (e) => {
    const a = e.target.closest("a[href]");
    if (!a || e.defaultPrevented || e.button || e.ctrlKey || e.metaKey || e.shiftKey || a.target || a.hasAttribute("download")) return;
    const to = new URL(a.href, location.href);
    if (to.origin !== location.origin || (to.hash && to.pathname + to.search === location.pathname + location.search)) return;
    wait(to.pathname);
  });
  document.addEventListener("submit", (e) => { if (!e.defaultPrevented && e.target.method !== "dialog") wait(new URL(e.target.action).pathname); });
  addEventListener("pageshow", rest);
  addEventListener("keydown", (e) => { if (e.key === "Escape") rest(); });

  // What was done is told until it is closed or the page is left.
  const toast = document.querySelector(".flash");
  if (toast) {
    const close = document.createElement("button");
    close.type = "button";
    close.className = "close";
    close.textContent = "×";
    close.setAttribute("aria-label", "Close this message");
    close.addEventListener("click", () => toast.remove());
    toast.append(close);
  }

  // What was done is told once: a reload does not tell it again.
  const url = new URL(location.href);
  if (url.searchParams.has("done")) { url.searchParams.delete("done"); history.replaceState(history.state, "", url); }
})();
