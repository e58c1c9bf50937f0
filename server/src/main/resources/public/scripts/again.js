let waiting = false;

/** Loads the page that is wanted as soon as the database is back; until then what is shown stays as it is. */
export function again() {
  if (!waiting) setTimeout(look, 3000);
  waiting = true;
}

async function look() {
  waiting = false;
  const away = document.querySelector('[data-away]');
  // Vaadin may show another page here by now
  if (!away) return;
  // what can't be reached, or is a proxy's word, is asked again in three seconds
  if (await isBack().catch(() => false)) load(away.dataset.away);
  else again();
}

async function isBack() {
  const health = await fetch('/health/readiness', { cache: 'no-store' });
  const { status, down = {} } = await health.json();
  return Boolean(status) && !down.database;
}

/** Never by a form once more. @param path the page's, or nothing where it is this one */
function load(path) {
  // to the same address with a part after the # nothing would be loaded
  if (location.hash && (!path || path === location.pathname)) location.reload();
  else location.replace(path || location.href);
}

again();
