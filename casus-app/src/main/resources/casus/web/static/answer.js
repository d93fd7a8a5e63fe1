// Says that an answer is being worked out while the browser waits for it.
"use strict";
document.querySelectorAll("[data-wait] a[data-open]").forEach((link) => {
  link.addEventListener("click", () => {
    const status = document.querySelector("[data-status]");
    if (status) status.textContent = "Being worked out … this page is replaced when it is done.";
    document.querySelector("[data-wait]").setAttribute("aria-busy", "true");
  });
});
