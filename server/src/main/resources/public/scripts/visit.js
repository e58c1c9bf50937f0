import { Api } from './api.js';
import { Clock } from './clock.js';
import { later } from './later.js';
import { AnswerQueue } from './queue.js';
import { Seat } from './seat.js';
import * as store from './storage.js';
import { Stream } from './stream.js';

/**
 * This page's visit to one session: what it knows, and everything it can do. `changed()` is called after each change.
 * Known: view, mine (null: nobody sits here yet), counts, reached (true, false, null: not tried yet),
 * problem (null, or {is: "no-session" | "ended" | "limited", …}), overlay (null, or what the person opened over it).
 */
export class Visit {
  constructor(code, changed) {
    Object.assign(this, { code, changed, view: null, mine: null, counts: null });
    Object.assign(this, { reached: null, problem: null, overlay: null });
    const tab = store.randomId(6);
    this.clock = new Clock();
    this.api = new Api(code, this.clock);
    this.seat = new Seat(code);
    this.device = this.seat.device;
    this.queue = new AnswerQueue({ code, store, tab, changed, send: (...answer) => this.sendAnswer(...answer) });
    this.stream = new Stream({
      api: this.api, tab,
      refresh: () => this.refresh(),
      event: (name, data) => this.event(name, data),
      reached: (yes) => this.setReached(yes),
      // who has not sat down yet needs no stream; who has not come through yet needs its tries
      wanted: () => Boolean(this.mine) || !this.view,
    });
    this.etag = null;
    this.mineSeen = -1;
    this.views = 0;
  }

  async start() {
    window.addEventListener('storage', (change) => this.otherTab(change));
    await this.refresh();
    this.queue.pumpAll();
    this.stream.start();
  }

  open(overlay) {
    this.overlay = overlay;
    this.changed();
  }

  /** Fetches the state; a slow reply never overwrites a view that came while it was under way. */
  async refresh() {
    this.checkSeat();
    const { device, views } = this;
    const reply = await this.api.state(this.etag);
    if (device !== this.device) return;
    if (reply.status === 200) {
      this.etag = reply.etag;
      this.problem = null;
      this.mineSeen = Math.max(this.mineSeen, reply.body.view.mine);
      const overtaken = views !== this.views && reply.body.view.now < this.view.now;
      this.takeMine(reply.body.mine);
      if (!overtaken) this.takeView(reply.body.view);
    }
    if ([400, 404, 410].includes(reply.status) || (reply.status === 429 && !this.view)) this.takeProblem(reply);
    this.setReached(reply.status > 0 && reply.status < 500);
    this.changed();
  }

  event(name, data) {
    if (name === 'counts') this.counts = data;
    if (name === 'view') {
      const before = this.view && this.view.session.state !== 'ended' && this.view.step;
      this.takeView(data);
      if (data.mine > this.mineSeen || this.forgotten(before, data.step)) {
        this.mineSeen = data.mine;
        setTimeout(() => this.refresh(), 2000 * Math.random());
      }
    }
    this.changed();
  }

  /** The room came to another step that had a round already, and this phone remembers nothing of it. */
  forgotten(before, step) {
    const moved = step && (!before || before.index !== step.index);
    return moved && step.round > 0 && this.queue.entry(step.index, step.round).revision === 0;
  }

  takeView(view) {
    this.views += 1;
    this.view = view;
    this.clock.heard(view.now);
    if (!this.version) this.version = view.version;
    // a newer server: its page comes once
    if (view.version !== this.version) store.reloadOnce('tandem.reloaded', view.version);
    // An end can be undone for some minutes, so the stream stays; the answers need not stay on the phone.
    if (view.session.state === 'ended' && !this.queue.unfinished()) this.seat.forgetAnswers();
  }

  takeMine(mine) {
    const satDown = mine && !this.mine;
    const letIn = mine && this.mine && this.mine.waits && !mine.waits;
    this.mine = mine;
    if (satDown) this.stream.renew();
    if (letIn) this.queue.kick();
    if (mine) this.queue.learn(mine.answers);
    else if (this.seat.joined && !this.rejoining) this.rejoin();
  }

  takeProblem({ status, body, retryAfter }) {
    const is = { 410: 'ended', 429: 'limited' }[status] || 'no-session';
    this.problem = { is, endedAt: body && body.endedAt, retryAfter };
    if (is !== 'limited') this.stream.end();
  }

  setReached(yes) {
    const before = this.reached;
    this.reached = yes;
    if (yes && before === false) this.queue.kick();
    if (yes !== before) this.changed();
  }

  /** Joins, or changes the choices of a seat; gives null, or the reply that says why not. */
  async join(choices) {
    const { device } = this;
    const reply = await this.api.join(Object.assign({ device }, choices));
    if (device !== this.device) return null;
    if (reply.status !== 200) return reply;
    this.etag = null;
    this.seat.join(choices);
    this.overlay = null;
    this.takeMine(reply.body.mine);
    this.takeView(reply.body.view);
    this.setReached(true);
    this.queue.kick();
    this.changed();
    return null;
  }

  /** The cookie is lost: the same device id leads back to the same seat. */
  async rejoin() {
    this.rejoining = true;
    await this.join(this.seat.joined);
    this.rejoining = false;
  }

  /** Hands the phone on; gives null, or the reply that says why not. */
  async pass(helper) {
    const reply = await this.api.pass();
    if (![200, 204, 401].includes(reply.status)) return reply;
    this.seat.passOn(helper);
    this.checkSeat();
    return null;
  }

  /** Another person sits here now: nothing of the one before stays. */
  checkSeat() {
    if (this.seat.device === this.device) return;
    this.device = this.seat.device;
    this.queue.reset();
    Object.assign(this, { mine: null, overlay: null, etag: null });
    this.changed();
  }

  otherTab({ key }) {
    if (key !== null && !key.startsWith(this.seat.prefix)) return;
    this.checkSeat();
    if (key === this.seat.key && this.seat.joined) this.refresh();
    this.changed();
  }

  /** Takes all answers back; gives null, or the reply that says why not. */
  async takeBack() {
    let reply = null;
    const done = await this.queue.takeBack(async () => {
      reply = await this.api.takeBack();
      return reply.status === 204;
    });
    if (!done) return reply;
    this.overlay = null;
    this.etag = null;
    await this.refresh();
    return null;
  }

  /** Holds the words of this seat's group back, or not any more; gives null, or the reply that says why not. */
  async holdWords(step, held) {
    const reply = await this.api.holdWords(step, held);
    if (reply.status !== 204) return reply;
    this.mine = Object.assign({}, this.mine, { wordsHeld: held });
    this.changed();
    return null;
  }

  async sendAnswer(step, round, item, body) {
    const reply = await this.api.answer(step, round, item, body);
    if (reply.status === 0) this.setReached(false);
    if (reply.status === 200 && this.mine) {
      this.mine = Object.assign({}, this.mine, { canChangePartner: false, canTakeBack: true });
      // the first answer is safe: now there is time for the screens that come after it
      setTimeout(() => ['outcome', 'menu', 'end'].forEach((screen) => later(`screens/${screen}.js`)), 2000);
    }
    if ([401, 409, 410].includes(reply.status)) this.refresh();
    return reply;
  }
}
