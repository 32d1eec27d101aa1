// Warns two minutes before the session ends, and lets the person go on. Another tab that asks for something counts too.
(() => {
  'use strict';
  const box = document.getElementById('session-warning');
  if (!box) return;
  const WARN = Math.min(120, Number(box.dataset.seconds) / 2) * 1000;
  const IDLE = Number(box.dataset.seconds) * 1000;
  const KEY = 'bifall.session.seen';
  const text = document.getElementById('session-text');
  const goOn = document.getElementById('session-go-on');
  const login = document.getElementById('session-login');
  const warning = text.textContent;
  let seen = Date.now();
  let over = false;

  const now = () => {
    seen = Date.now();
    try { localStorage.setItem(KEY, String(seen)); } catch (e) { /* a browser that stores nothing knows this tab alone */ }
  };
  const lastSeen = () => {
    try { return Math.max(seen, Number(localStorage.getItem(KEY)) || 0); } catch (e) { return seen; }
  };
  const ended = () => {
    over = true;
    text.textContent = box.dataset.ended;
    goOn.hidden = true;
    login.hidden = Boolean(document.querySelector("main form[method=post]"));
    box.hidden = false;
  };
  const look = () => {
    const left = lastSeen() + IDLE - Date.now();
    if (left <= 0) {
      if (!over) ended();
    } else if (left <= WARN) {
      box.hidden = false;
    } else {
      if (box.contains(document.activeElement)) document.getElementById('innehall').focus();
      box.hidden = true;
      text.textContent = warning;
      goOn.hidden = false;
      login.hidden = true;
      over = false;
    }
  };

  goOn.addEventListener('click', async () => {
    const answer = await fetch('/session', { redirect: 'manual' }).catch(() => null);
    if (answer && answer.status === 204) {
      now();
      look();
    } else {
      ended();
    }
  });
  document.addEventListener('htmx:afterRequest', now);
  now();
  setInterval(look, 1000);
})();
