// Keys and "mark all" in the queue. Everything can be done without this file.
(function () {
  "use strict";
  const STORED = "bifall.kortkommandon";
  const dialog = document.getElementById("kortkommandon");
  const chosen = document.getElementById("kort-pa");

  function isOn() {
    try { return localStorage.getItem(STORED) !== "av"; } catch (e) { return true; }
  }

  function links() {
    return Array.from(document.querySelectorAll("#resultat .case-link"));
  }

  function move(step) {
    const all = links();
    const row = document.activeElement && document.activeElement.closest("tr");
    const now = row ? all.findIndex((link) => row.contains(link)) : -1;
    const next = now < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, now + step));
    if (all[next]) {
      all[next].focus();
      all[next].closest("tr").scrollIntoView({ block: "nearest" });
    }
  }

  function tick() {
    const row = document.activeElement && document.activeElement.closest("tr");
    const box = row && row.querySelector("input[name=case]");
    if (box) {
      box.checked = !box.checked;
    }
  }

  function isTyping(target) {
    return target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]") !== null;
  }

  document.addEventListener("keydown", (event) => {
    if (!isOn() || dialog.open || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) {
      return;
    }
    const acts = {
      j: () => move(1),
      k: () => move(-1),
      x: tick,
      "/": () => document.getElementById("q").focus(),
      "?": () => dialog.showModal(),
    };
    if (acts[event.key]) {
      event.preventDefault();
      acts[event.key]();
    }
  });

  chosen.checked = isOn();
  chosen.addEventListener("change", () => {
    try { localStorage.setItem(STORED, chosen.checked ? "på" : "av"); } catch (e) { /* the choice lasts for this page */ }
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-open-help]")) {
      dialog.showModal();
    }
  });

  document.addEventListener("change", (event) => {
    if (event.target.id === "alla") {
      document.querySelectorAll("#resultat input[name=case]").forEach((box) => { box.checked = event.target.checked; });
    }
  });

  // The list is replaced when the selection changes: what needs this file is shown anew.
  function show() {
    document.querySelectorAll("[data-mark-all], [data-shortcuts]").forEach((part) => { part.hidden = false; });
    document.querySelectorAll("[data-mark-page]").forEach((part) => { part.hidden = true; });
  }
  show();
  document.addEventListener("htmx:afterSettle", show);
})();
