import { randomId, read, write } from '../storage.js';

const KEY = 'tandem.order';

/** A number of this phone's own, by which it shuffles; it goes nowhere. */
function mine() {
  const kept = read(KEY);
  if (kept) return kept;
  const fresh = randomId();
  write(KEY, fresh);
  return fresh;
}

/** FNV-1a over a text, mixed once more so that texts that begin alike lie far apart. */
export function hash(text) {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * The parts in this phone's own order: by a hash of phone, question and part. So every phone has another order, each as
 * likely as any, always the same on one phone; whoever stops early has voted on parts drawn by lot, and none is ahead of
 * another in the room. Nothing about the running result is needed for it, or said by it.
 */
export function ownOrder(question, parts, phone = mine()) {
  const place = new Map(parts.map(({ id }) => [id, hash(`${phone} ${question} ${id}`)]));
  return parts.slice().sort((a, b) => place.get(a.id) - place.get(b.id));
}

/** A question with all of its parts: a long one comes without them, and says where they are. Tries until they come. */
export async function whole(question) {
  for (let tries = 0; question.more; tries += 1) {
    try {
      const reply = await fetch(question.more, { credentials: 'same-origin' });
      if (reply.ok) return await reply.json();
    } catch {
      // out of reach just now
    }
    await new Promise((done) => { setTimeout(done, Math.min(20000, 1500 * 2 ** tries) * (0.5 + Math.random())); });
  }
  return question;
}
