// Plays the crisis anew when a lever moves, and keeps the address of what is shown.
"use strict";
(() => {
  const form = document.querySelector("form[data-live]");
  if (!form) return;
  const address = () => {
    const url = new URL(form.action);
    new FormData(form).forEach((value, name) => {
      const field = form.elements[name];
      const usual = field && field.dataset ? field.dataset.usual : undefined;
      const same = usual !== undefined && (field.type === "range" ? Number(usual) === Number(value) : usual === value);
      if (!same) url.searchParams.set(name, value);
    });
    return url;
  };
  let asked = 0;
  const play = async (push) => {
    const url = push ? address() : new URL(location.href);
    const mine = ++asked;
    const outcome = document.getElementById("outcome");
    outcome.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(url, { headers: { Accept: "text/html" } });
      const text = await answer.text();
      if (mine !== asked) return;
      const page = new DOMParser().parseFromString(text, "text/html");
      const fresh = page.getElementById("outcome");
      if (!fresh) { location.assign(url); return; }
      const months = outcome.querySelector("details.months[open]");
      outcome.replaceChildren(...fresh.childNodes);
      if (months) outcome.querySelector("details.months").open = true;
      page.querySelectorAll(".lever").forEach((lever, i) => {
        const here = form.querySelectorAll(".lever")[i];
        here.className = lever.className;
        const told = here.querySelector(".rests");
        const says = lever.querySelector(".rests");
        if (told && says) told.replaceChildren(...says.childNodes);
        if (!push) {
          const from = lever.querySelector("[name]");
          const to = here.querySelector("[name]");
          to.value = from.value;
          const out = here.querySelector("output");
          if (out) out.textContent = to.value;
        }
      });
      const foot = page.querySelector(".foot");
      if (foot) document.querySelector(".foot").replaceWith(foot);
      if (push) history.pushState(null, "", url);
    } finally {
      if (mine === asked) outcome.removeAttribute("aria-busy");
    }
  };
  form.addEventListener("input", (e) => {
    const out = e.target.parentElement.querySelector("output");
    if (out) out.textContent = Number(e.target.value).toFixed(2);
  });
  form.addEventListener("change", () => play(true));
  form.addEventListener("submit", (e) => { e.preventDefault(); play(true); });
  window.addEventListener("popstate", () => play(false));
})();
