// Arrow keys step through a history: left, right, Home and End. Everything can be done by the links without this file.
(function () {
  "use strict";
  const RELATIONS = { ArrowLeft: "prev", ArrowRight: "next", Home: "first", End: "last" };

  document.addEventListener("keydown", (event) => {
    const relation = RELATIONS[event.key];
    const typing = event.target.closest("input, textarea, select, summary, [contenteditable]") !== null;
    if (!relation || typing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) {
      return;
    }
    const link = document.querySelector(".steps a[rel=" + relation + "]");
    if (link) {
      event.preventDefault();
      link.click();
    }
  });
})();
