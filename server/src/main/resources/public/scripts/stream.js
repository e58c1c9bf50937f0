import { freeSlot, takeSlot } from './storage.js';

/** Cuts a text stream into server-sent events {event, data}; comments give nothing. */
export function sseParser(give) {
  let rest = '';
  return (text) => {
    rest += text;
    const blocks = rest.split(/\r?\n\r?\n/);
    rest = blocks.pop();
    for (const block of blocks) {
      const found = { event: 'message', data: [] };
      for (const line of block.split(/\r?\n/)) {
        const [, field, value] = /^([^:]*):? ?(.*)$/.exec(line);
        if (field === 'event') found.event = value;
        if (field === 'data') found.data.push(value);
      }
      if (found.data.length) give(found.event, found.data.join('\n'));
    }
  };
}

/** The pause before the next attempt in ms: 1–5 s at first, doubling to 30 s. */
export const pauseAfter = (failures, random) => Math.min(30000, (1000 + 4000 * random) * 2 ** Math.min(failures, 5));

/**
 * Keeps the page up to date while it is visible: the state by GET, then the stream; where the stream stays silent,
 * the state every 3 s. `refresh()` fetches the state and says whether the server was reached; `wanted()` says whether
 * there is anybody to keep up to date.
 */
export class Stream {
  constructor({ api, tab, refresh, event, reached, wanted }) {
    Object.assign(this, { api, tab, refresh, event, reached, wanted });
    this.timers = {};
    this.failures = 0;
    this.stop = null;
  }

  /** Watches the page's visibility; the first look at the state is the caller's. */
  start() {
    const wake = () => this.wake();
    document.addEventListener('visibilitychange', () => (document.hidden ? this.sleep() : this.wake()));
    window.addEventListener('pagehide', () => this.sleep());
    window.addEventListener('pageshow', (shown) => shown.persisted && this.wake());
    window.addEventListener('online', wake);
    window.addEventListener('offline', () => this.reached(false));
    this.started = true;
    if (!document.hidden) this.open();
  }

  async wake() {
    if (document.hidden || this.over) return;
    this.sleep();
    this.failures = 0;
    const turn = (this.turn = {});
    await this.refresh();
    if (this.turn === turn && !document.hidden) this.open();
  }

  /** Closes everything; nothing runs while nobody looks. */
  sleep() {
    this.turn = null;
    Object.values(this.timers).forEach(clearTimeout);
    this.timers = {};
    this.close();
  }

  /** Opens the stream anew: whoever sits here now was not known when it was opened, so it did not count as theirs. */
  renew() {
    if (this.started && !document.hidden) this.open();
  }

  /** The session has ended: nothing more will come. */
  end() {
    this.over = true;
    this.sleep();
  }

  close() {
    if (!this.stop) return;
    this.stop.abort();
    this.stop = null;
    freeSlot(this.tab);
  }

  after(name, pause, act) {
    clearTimeout(this.timers[name]);
    this.timers[name] = setTimeout(act, pause);
  }

  clear(name) {
    clearTimeout(this.timers[name]);
    delete this.timers[name];
  }

  async open() {
    this.close();
    if (this.over || !this.wanted()) return;
    if (typeof ReadableStream === 'undefined' || !takeSlot(this.tab)) {
      this.poll();
      this.after('open', 20000, () => this.open());
      return;
    }
    const stop = (this.stop = new AbortController());
    if (!this.timers.first) this.after('first', 5000, () => this.lag());
    try {
      const response = await this.api.events(stop.signal);
      if (!response.ok || !response.body) throw new Error(String(response.status));
      await this.read(response.body.getReader(), stop);
      if (this.stop === stop) this.fail(true);
    } catch {
      if (this.stop === stop) this.fail(false);
    }
  }

  async read(reader, stop) {
    const decoder = new TextDecoder();
    const parse = sseParser((name, data) => {
      this.clear('first');
      this.clear('poll');
      this.failures = 0;
      this.event(name, JSON.parse(data));
    });
    for (;;) {
      const { done, value } = await reader.read();
      if (done || this.stop !== stop) return;
      this.after('silent', 35000, () => this.lag());
      takeSlot(this.tab);
      this.reached(true);
      parse(decoder.decode(value, { stream: true }));
    }
  }

  fail(cleanEnd) {
    this.close();
    this.clear('silent');
    if (!cleanEnd) this.reached(false);
    this.after('open', pauseAfter(this.failures, Math.random()), () => this.open());
    this.failures += 1;
  }

  /** The stream says nothing: poll, and give an open stream up for a minute (a proxy may be holding it back). */
  lag() {
    this.clear('first');
    this.clear('silent');
    this.poll();
    if (!this.stop) return;
    this.close();
    this.after('open', 60000, () => this.open());
  }

  poll() {
    if (this.timers.poll) return;
    const look = async () => {
      const turn = this.timers.poll;
      await this.refresh();
      if (this.timers.poll === turn && !this.over) this.after('poll', 2500 + 1000 * Math.random(), look);
    };
    this.after('poll', 0, look);
  }
}
