/**
 * What this phone has to say, kept until the server has it on disk. One entry per step, round and item ("" for the
 * answer, "guess" for what is asked beside it):
 * {revision, answer, state: "saved" | "received" | "refused", reason}, and apart from it a draft. A newer answer
 * replaces an unsent older one; at most one is in flight per entry, over all tabs; a retry carries the same revision,
 * so it can't count twice. Tabs see each other's writes a little late: what two of them wrote at once, the server's
 * revisions settle.
 */
export class AnswerQueue {
  /**
   * `send(step, round, item, {revision, answer})` gives {status, body, retryAfter}; `store` is storage.js or its
   * like.
   */
  constructor({
    code, store, send, changed, tab,
    now = () => Date.now(), later = (act, pause) => setTimeout(act, pause), random = () => Math.random(),
  }) {
    this.prefix = `tandem.${code}.answer.`;
    this.drafts = `tandem.${code}.draft.`;
    this.questions = `tandem.${code}.asked.`;
    this.leases = `tandem.${code}.sending.`;
    Object.assign(this, { store, send, changed, tab, now, later, random });
    this.flying = new Set();
    this.waits = new Map();
    /** Which revisions were made here and not sent once. */
    this.unasked = new Map();
    this.epoch = 0;
  }

  /** Another person has the phone: what is still under way no longer concerns this queue. */
  reset() {
    this.epoch += 1;
    [this.waits, this.flying, this.unasked].forEach((all) => all.clear());
  }

  /** The entry of a round; an empty one where nothing was said. */
  entry(step, round, item = '') {
    return this.load(idOf(step, round, item));
  }

  /** What is half done in a round, or null. */
  draft(step, round, item = '') {
    return this.store.read(this.drafts + idOf(step, round, item));
  }

  /** Keeps what is half done, so that a reload finds it; null forgets it. */
  keepDraft(step, round, draft, item = '') {
    const key = this.drafts + idOf(step, round, item);
    if (draft) this.store.write(key, draft);
    else this.store.forget(key);
  }

  /** Keeps the question that something here answers: once the room has gone on, it is in no view any more. */
  remember(step, item, question) {
    this.store.write(this.questions + placeOf(step, item), question);
  }

  /** The question that this answered, or null. */
  asked(step, item) {
    return this.store.read(this.questions + placeOf(step, item));
  }

  /** Wherever anything was said or begun, step by step: {step, round, item}. */
  places() {
    const begun = this.store.keys(this.drafts).map((key) => key.slice(this.drafts.length));
    return Array.from(new Set([...this.ids(), ...begun])).map(readId)
      .sort((a, b) => a.step - b.step || a.round - b.round);
  }

  /** Whether anything was refused that its person has not been told of yet. */
  refused() {
    return this.ids().map((id) => this.load(id)).some(({ state, told }) => state === 'refused' && !told);
  }

  /** Its person knows that this was refused. */
  told(step, round, item) {
    const id = idOf(step, round, item);
    this.save(id, Object.assign(this.load(id), { told: true }));
  }

  /**
   * What a form of a round starts with that was asked before: what was begun in the round before, or said; null where
   * nothing was, or where it was taken back.
   */
  before(step, round, item = '') {
    for (let last = round - 1; last > 0; last -= 1) {
      const { answer, revision } = this.entry(step, last, item);
      const found = this.draft(step, last, item) || answer;
      if (found || revision) return found && found.kind !== 'abstain' ? found : null;
    }
    return null;
  }

  /** What was begun in this round and those before it has been sent. */
  forgetDrafts(step, round, item) {
    for (let each = round; each > 0; each -= 1) this.keepDraft(step, each, null, item);
  }

  put(step, round, answer, item = '') {
    const id = idOf(step, round, item);
    this.forgetDrafts(step, round, item);
    const revision = this.load(id).revision + 1;
    this.unasked.set(id, revision);
    this.save(id, { revision, answer, state: 'saved', reason: null });
    this.waits.delete(id);
    this.pump(id);
  }

  /** Takes in what the server holds for this seat: its revisions are the floor of ours. */
  learn(answers) {
    for (const held of answers) {
      const id = idOf(held.step, held.round, held.item);
      const entry = this.load(id);
      if (held.revision > entry.revision && entry.state === 'saved') {
        this.save(id, Object.assign(entry, { revision: held.revision + 1 }));
      } else if (held.revision > entry.revision || (held.revision === entry.revision && entry.state === 'saved')) {
        const { revision, answer } = held;
        this.save(id, Object.assign(entry, { revision, answer, state: 'received', reason: null }));
      }
    }
  }

  /**
   * Takes everything back by `act()`, which says whether it was done. Nothing goes out meanwhile, so that no answer
   * comes after. Revisions go on from where they were: what is said anew stands above what was taken back.
   */
  async takeBack(act) {
    this.still = true;
    while (this.flying.size) await new Promise((done) => { this.later(done, 100); });
    const done = await act();
    if (done) {
      for (const key of this.store.keys(this.drafts)) this.store.forget(key);
      for (const id of this.ids()) {
        this.save(id, { revision: this.load(id).revision, answer: null, state: null, reason: null });
      }
    }
    this.still = false;
    this.pumpAll();
    return done;
  }

  unsent() {
    return this.ids().filter((id) => this.load(id).state === 'saved');
  }

  /** Whether anything was begun or written that the server doesn't have. */
  unfinished() {
    return this.store.keys(this.drafts).length > 0
      || this.ids().some((id) => ![null, 'received'].includes(this.load(id).state));
  }

  /** Tries everything unsent at once, whatever it was waiting for: the server has just been heard. */
  kick() {
    this.waits.clear();
    this.pumpAll();
  }

  pumpAll() {
    for (const id of this.unsent()) this.pump(id);
  }

  async pump(id) {
    const entry = this.load(id);
    if (this.still || entry.state !== 'saved' || this.flying.has(id) || this.waits.has(id)) return;
    if (!this.take(id)) {
      this.retry(id, 1500);
      return;
    }
    this.flying.add(id);
    const epoch = this.epoch;
    const again = this.unasked.get(id) !== entry.revision;
    this.unasked.delete(id);
    const { step, round, item } = readId(id);
    const outcome = await this.send(step, round, item, { revision: entry.revision, answer: entry.answer });
    if (epoch !== this.epoch) return;
    this.flying.delete(id);
    this.store.forget(this.leases + id);
    this.settle(id, entry, judge(outcome, entry.revision, again));
  }

  settle(id, sent, verdict) {
    const entry = this.load(id);
    if (verdict.is === 'later') {
      this.again(id, verdict.after);
      return;
    }
    const itself = entry.revision === sent.revision && same(entry.answer, sent.answer);
    if (itself && verdict.is !== 'taken') {
      const { is: state, reason = null, revision = entry.revision } = verdict;
      this.save(id, Object.assign(entry, { revision, state, reason }));
    } else if (entry.answer) {
      // Something newer stands here, or another answer has this revision: what stands here goes out above both.
      const taken = verdict.is === 'taken' ? verdict.revision : sent.revision;
      if (entry.revision <= taken) {
        this.save(id, Object.assign(entry, { revision: taken + 1, state: 'saved', reason: null }));
      }
      this.pump(id);
    }
  }

  /** Backs off from 1 s, doubling to 6 s, with jitter: 9 s at most, unless the server asked for more. */
  again(id, after) {
    const tries = (this.tries = (this.tries || 0) + 1);
    const pause = Math.min(6000, 1000 * 2 ** Math.min(tries - 1, 5)) * (0.5 + this.random());
    this.retry(id, Math.max(pause, after * 1000));
    this.changed();
  }

  retry(id, pause) {
    const wait = {};
    this.waits.set(id, wait);
    this.later(() => {
      if (this.waits.get(id) !== wait) return;
      this.waits.delete(id);
      this.pump(id);
    }, pause);
  }

  /** A lease instead of a lock (there are none over plain http); a tab that died frees it after 15 s. */
  take(id) {
    const held = this.store.read(this.leases + id);
    const age = held ? this.now() - held.at : Infinity;
    if (held && held.tab !== this.tab && age >= 0 && age < 15000) return false;
    this.store.write(this.leases + id, { tab: this.tab, at: this.now() });
    return true;
  }

  ids() {
    return this.store.keys(this.prefix).map((key) => key.slice(this.prefix.length));
  }

  load(id) {
    const empty = { revision: 0, answer: null, state: null, reason: null };
    return Object.assign(empty, this.store.read(this.prefix + id));
  }

  save(id, entry) {
    if (entry.state === 'received') this.tries = 0;
    this.store.write(this.prefix + id, entry);
    this.changed();
  }
}

/** What a reply to a PUT means for the entry that was sent. @param again whether it may have been sent before */
export function judge({ status, body, retryAfter }, revision, again) {
  const problem = body && typeof body === 'object' ? body : {};
  if (status === 200) {
    return problem.revision > revision ? { is: 'taken', revision: problem.revision } : { is: 'received' };
  }
  if (status === 409 && /revision-taken$/.test(problem.type || '')) {
    const current = problem.current || { revision: 0 };
    const stands = Math.max(revision, current.revision);
    // it may be the very one that was taken back: only the person herself brings it back
    if (again && current.answer === null) return { is: 'refused', reason: problem.detail, revision: stands };
    return { is: 'taken', revision: stands };
  }
  // who has not been let in yet will be: what she wrote goes out then
  const early = status === 409 && /not-let-in$/.test(problem.type || '');
  const lasting = !early && status >= 400 && status < 500 && ![401, 408, 425, 429].includes(status);
  if (!lasting) return { is: 'later', after: retryAfter || 0 };
  return { is: 'refused', reason: problem.detail || problem.title };
}

/** The server's copy of an answer may have its keys in another order. */
const inOrder = (key, value) => (value && typeof value === 'object' && !Array.isArray(value)
  ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value);
/** Whether two answers say the same. */
export const same = (a, b) => JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder);

const placeOf = (step, item) => `${step}${item ? `.${item}` : ''}`;
const idOf = (step, round, item) => `${step}.${placeOf(round, item)}`;

function readId(id) {
  const [step, round, item = ''] = id.split('.');
  return { step: Number(step), round: Number(round), item };
}
