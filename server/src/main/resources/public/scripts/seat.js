import { forget, keys, randomId, read, write } from './storage.js';

/**
 * Who sits at this phone in one session: a random device id, and what was chosen when joining, so that a lost
 * cookie leads back to the same seat. Kept per session; another tab sees the same.
 */
export class Seat {
  constructor(code) {
    this.key = `tandem.${code}.seat`;
    this.prefix = `tandem.${code}.`;
  }

  get device() {
    return this.kept().device;
  }

  /** The choices this seat joined with, or null before joining. */
  get joined() {
    return this.kept().joined;
  }

  /** Whether the next person answers with a helper. */
  get helper() {
    return this.kept().helper;
  }

  /** What this seat had chosen before it went to just watch, or null. */
  get before() {
    return this.kept().before || null;
  }

  join(choices) {
    const kept = this.kept();
    const before = choices.watch && kept.joined && !kept.joined.watch ? kept.joined : kept.before;
    write(this.key, Object.assign(kept, { joined: choices, before }));
  }

  /** The present person's answers leave this phone; the next one has a seat of her own. */
  passOn(helper) {
    for (const key of keys(this.prefix)) forget(key);
    write(this.key, { device: randomId(), joined: null, helper, at: Date.now() });
  }

  /** What was said leaves this phone; who sits here stays. */
  forgetAnswers() {
    for (const key of keys(this.prefix)) if (key !== this.key) forget(key);
  }

  kept() {
    const kept = read(this.key);
    if (kept && kept.device) return kept;
    const fresh = { device: randomId(), joined: null, helper: false, at: Date.now() };
    write(this.key, fresh);
    return fresh;
  }
}

/** Whether a seat answers for several people: its whole group, or a table. */
export const together = ({ speaks }) => Boolean(speaks) && speaks !== 'self';

/** Sessions of earlier days leave the phone: what was written in them is nobody else's business. */
export function forgetOldSessions(days = 3) {
  for (const key of keys('tandem.')) {
    if (!key.endsWith('.seat')) continue;
    const kept = read(key);
    if (kept && Math.abs(Date.now() - kept.at) < days * 86400000) continue;
    for (const old of keys(key.slice(0, -'seat'.length))) forget(old);
  }
}
