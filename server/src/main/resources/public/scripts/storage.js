/** Local storage that never throws: where a browser forbids it, the page's own memory stands in. */

const memory = new Map();
/** Keys whose latest value is in memory alone. */
const unkept = new Set();

/** Whether what is kept here outlives a reload. */
export const lasting = (() => {
  try {
    localStorage.setItem('tandem.try', '1');
    localStorage.removeItem('tandem.try');
    return true;
  } catch {
    return false;
  }
})();

export function read(key) {
  try {
    const text = lasting && !unkept.has(key) ? localStorage.getItem(key) : memory.get(key);
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

export function write(key, value) {
  const text = JSON.stringify(value);
  memory.set(key, text);
  if (!lasting) return;
  try {
    localStorage.setItem(key, text);
    unkept.delete(key);
  } catch {
    // A full store: the answer still goes out from this page's memory of it.
    unkept.add(key);
  }
}

export function forget(key) {
  memory.delete(key);
  unkept.delete(key);
  if (lasting) localStorage.removeItem(key);
}

export function keys(prefix) {
  const { length } = lasting ? localStorage : [];
  const all = lasting ? Array.from({ length }, (_, i) => localStorage.key(i)) : Array.from(memory.keys());
  return Array.from(new Set([...all, ...unkept])).filter((key) => key && key.startsWith(prefix));
}

/** Loads the page anew, once for this value of a key: what was said and begun is kept here. */
export function reloadOnce(key, value) {
  if (!lasting) return;
  try {
    if (sessionStorage.getItem(key) === value) return;
    sessionStorage.setItem(key, value);
    location.reload();
  } catch {
    // Without a place to remember it in, a reload might never end.
  }
}

/** Random letters that are good as an id, also where there is no randomUUID. */
export function randomId(bytes = 16) {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (b) => b.toString(16).padStart(2, '0')).join('');
}

/**
 * At most three tabs of this browser hold a stream: a browser opens six connections to one server, and an answer
 * needs one of them. Tabs without a slot poll. A tab that died frees its slot after 45 s.
 */
const SLOTS = 'tandem.streams';
const MOST_STREAMS = 3;

function held() {
  const now = Date.now();
  const fresh = Object.entries(read(SLOTS) || {}).filter(([, at]) => Math.abs(now - at) < 45000);
  return Object.fromEntries(fresh);
}

export function takeSlot(tab) {
  const slots = held();
  if (!(tab in slots) && Object.keys(slots).length >= MOST_STREAMS) return false;
  slots[tab] = Date.now();
  write(SLOTS, slots);
  return true;
}

export function freeSlot(tab) {
  const slots = held();
  delete slots[tab];
  write(SLOTS, slots);
}
