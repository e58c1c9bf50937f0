import { read, write } from './storage.js';

/**
 * At most three tabs of this browser hold a stream: a browser opens six connections to one server, and an answer
 * needs one of them. Tabs without a slot poll. A tab that died frees its slot after 45 s.
 */
const KEY = 'tandem.streams';
const MOST = 3;

function held() {
  const now = Date.now();
  const fresh = Object.entries(read(KEY) || {}).filter(([, at]) => Math.abs(now - at) < 45000);
  return Object.fromEntries(fresh);
}

export function takeSlot(tab) {
  const slots = held();
  if (!(tab in slots) && Object.keys(slots).length >= MOST) return false;
  slots[tab] = Date.now();
  write(KEY, slots);
  return true;
}

export function freeSlot(tab) {
  const slots = held();
  delete slots[tab];
  write(KEY, slots);
}
