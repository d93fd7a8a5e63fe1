// The next card is fetched while this one is read, and put in its place when it is decided on.
// Without this, the form does the same with a page in between.
"use strict";
(() => {
  const token = document.querySelector("meta[name=casus-token]")?.content;
  let ready = null;
  const preload = () => {
    const next = document.querySelector("main a[rel=next]");
    ready = next ? { url: next.href, page: fetch(next.href).then((r) => r.text()).catch(() => null) } : null;
  };
  const put = (html, url, done) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    document.querySelector("main").replaceWith(document.adoptNode(page.querySelector("main")));
    document.querySelector(".flash")?.remove();
    history.pushState(null, "", url);
    // The card was fetched before the decision was made.
    const left = document.querySelector(".count strong");
    if (left && done?.counts) left.textContent = (Number(left.textContent.replace(/\D/g, "")) - 1).toLocaleString("en");
    if (done) flash(done);
    preload();
  };
  const flash = (decision) => {
    const box = document.createElement("div");
    box.className = "flash";
    box.setAttribute("role", "status");
    const text = document.createElement("span");
    text.textContent = `D-${decision.number}: ${decision.entry} ${decision.state}.`;
    const form = document.createElement("form");
    form.method = "post";
    form.action = "/decide";
    form.id = "undo";
    const back = new URL(location.href);
    back.searchParams.delete("after");
    back.searchParams.set("entry", decision.entry);
    const fields = { token, back: back.pathname + back.search, act: "undo", decision: "D-" + decision.number };
    for (const [name, value] of Object.entries(fields)) {
      const input = document.createElement("input");
      input.type = "hidden";
      input.name = name;
      input.value = value;
      form.append(input);
    }
    const button = document.createElement("button");
    button.textContent = "Undo";
    form.append(button);
    box.append(text, form);
    document.querySelector("main").before(box);
  };
  document.addEventListener("submit", async (e) => {
    const form = e.target;
    if (!form.matches(".verdict") || !ready || !token) return;
    e.preventDefault();
    const { url, page } = ready;
    const counts = !!document.querySelector(".turn .review.r-suggested");
    const body = new URLSearchParams(new FormData(form, e.submitter));
    try {
      const [answer, html] = await Promise.all([
        fetch("/decide", { method: "POST", body, headers: { Accept: "application/json" } }), page]);
      if (!answer.ok || !html) throw new Error("not done");
      const made = await answer.json();
      put(html, url, { number: made.id.replace(/\D/g, ""), counts, entry: body.get("entry"), state: body.get("state") });
    } catch {
      location.reload();
    }
  });
  addEventListener("popstate", () => location.reload());
  preload();
})();
