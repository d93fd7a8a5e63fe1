// Pictures that can be drawn nearer and moved; without this they are shown whole, and the table says the same.
"use strict";
document.querySelectorAll("[data-zoom]").forEach((box) => {
  const svg = box.querySelector("svg");
  const whole = svg.getAttribute("viewBox").split(" ").map(Number);
  let view = whole.slice();
  const apply = () => svg.setAttribute("viewBox", view.map((v) => v.toFixed(1)).join(" "));
  const within = () => {
    for (const i of [0, 1]) view[i] = Math.max(whole[i], Math.min(whole[i] + whole[i + 2] - view[i + 2], view[i]));
  };
  const zoom = (by, cx, cy) => {
    const w = Math.max(whole[2] / 12, Math.min(whole[2], view[2] * by));
    const share = w / view[2];
    view = [cx - (cx - view[0]) * share, cy - (cy - view[1]) * share, w, view[3] * share];
    within();
    apply();
  };
  const middle = (by) => zoom(by, view[0] + view[2] / 2, view[1] + view[3] / 2);
  const move = (dx, dy) => { view[0] += dx * view[2]; view[1] += dy * view[3]; within(); apply(); };
  const bar = document.createElement("p");
  bar.className = "zoom";
  [["+", "nearer", () => middle(.7)], ["−", "farther", () => middle(1 / .7)], ["‹", "left", () => move(-.2, 0)], ["›", "right", () => move(.2, 0)], ["↑", "up", () => move(0, -.2)], ["↓", "down", () => move(0, .2)], ["whole", "whole picture", () => { view = whole.slice(); apply(); }]].forEach(([sign, says, does]) => {
    const b = document.createElement("button");
    b.type = "button";
    b.textContent = sign;
    b.setAttribute("aria-label", says);
    b.addEventListener("click", does);
    bar.append(b);
  });
  box.before(bar);
  // A narrow window looks first where the picture has something to show.
  if (box.dataset.middle) box.scrollLeft = Number(box.dataset.middle) * box.scrollWidth - box.clientWidth / 2;
  const point = (e) => {
    const r = svg.getBoundingClientRect();
    return [view[0] + (e.clientX - r.left) / r.width * view[2], view[1] + (e.clientY - r.top) / r.height * view[3]];
  };
  svg.addEventListener("wheel", (e) => {
    if (!e.ctrlKey && !e.metaKey) return;
    e.preventDefault();
    zoom(e.deltaY > 0 ? 1.2 : 1 / 1.2, ...point(e));
  }, { passive: false });
  let held = null;
  svg.addEventListener("pointerdown", (e) => { if (view[2] < whole[2]) held = [e.clientX, e.clientY, false]; });
  addEventListener("pointermove", (e) => {
    if (!held) return;
    const r = svg.getBoundingClientRect();
    const dx = e.clientX - held[0];
    const dy = e.clientY - held[1];
    if (Math.abs(dx) + Math.abs(dy) > 4) held[2] = true;
    view[0] -= dx / r.width * view[2];
    view[1] -= dy / r.height * view[3];
    held = [e.clientX, e.clientY, held[2]];
    within();
    apply();
  });
  addEventListener("pointerup", () => { const h = held; held = null; if (h && h[2]) svg.addEventListener("click", (e) => e.preventDefault(), { once: true, capture: true }); });
});
