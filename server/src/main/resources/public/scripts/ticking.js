/**
 * Runs the clocks on a page: [data-deadline] counts down to an instant, [data-since] counts minutes up from one, and
 * [data-until] disappears at one. All by the server's clock, of which the page learns the offset once.
 */
let offset = 0;
let timer = 0;

/** @param {number} serverNow milliseconds of the server's clock, now */
export function start(serverNow) {
  offset = serverNow - Date.now();
  tick();
  if (!timer) timer = setInterval(tick, 250);
}

export function tick(root = document) {
  const now = Date.now() + offset;
  for (const element of root.querySelectorAll('[data-deadline]')) {
    setText(element, minutes(Math.max(0, Math.round((Date.parse(element.dataset.deadline) - now) / 1000))));
  }
  for (const element of root.querySelectorAll('[data-since]')) {
    setText(element, String(Math.max(0, Math.floor((now - Date.parse(element.dataset.since)) / 60000))));
  }
  for (const element of root.querySelectorAll('[data-until]')) {
    const gone = Date.parse(element.dataset.until) <= now;
    // a control keeps its place
    if (element.localName === 'button') element.classList.toggle('gone', gone);
    else if (element.hidden !== gone) element.hidden = gone;
  }
}

function minutes(seconds) {
  return Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
}

function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
