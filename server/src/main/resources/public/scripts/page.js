import { button, el, setText } from './dom.js';
import { kindOf } from './kinds/kinds.js';
import { later, latePart } from './later.js';
import { joinScreen } from './screens/join.js';
import { questionScreen } from './screens/question.js';
import { connectingScreen, lobbyScreen, pauseScreen, showingScreen } from './screens/waiting.js';
import { together } from './seat.js';
import { words } from './words.js';

/** A screen whose module comes later: null until it is there. */
const late = (file, name, ...more) => (visit, page) => {
  const module = later(`screens/${file}.js`, () => page.show(page.visit));
  return module && module[name](visit, page, ...more);
};
const endedScreen = late('end', 'endedScreen');

const overlays = {
  menu: late('menu', 'menuScreen'),
  group: joinScreen,
  pass: late('menu', 'passScreen', false),
  help: late('menu', 'passScreen', true),
  back: late('menu', 'takeBackScreen'),
  left: late('left', 'leftScreen'),
};

/** Which screen there is to show: its name, the place it belongs to, and how to build it. */
function choose({ view, mine, problem, overlay }, again) {
  if (problem) {
    const build = problem.is === 'ended' ? endedScreen : late('end', 'problemScreen');
    return { name: problem.is, place: 'end', build };
  }
  if (!view) return { name: 'connecting', place: 'connecting', build: connectingScreen };
  const { session, step } = view;
  if (session.state === 'ended') return { name: 'ended', place: 'end', build: endedScreen };
  if (!mine) return { name: 'join', place: 'join', build: joinScreen };
  if (overlay) return { name: overlay, place: overlay, build: overlays[overlay] };
  if (!step) return { name: 'lobby', place: 'lobby', build: lobbyScreen };
  const place = `step ${step.index}`;
  const kind = kindOf(step.question.kind, again);
  if (kind && kind.silent) return { name: 'pause', place, build: pauseScreen };
  if (kind && kind.agreement) return { name: 'agreement', place, build: late('agreement', 'agreementScreen') };
  if (mine.waits) return { name: 'waits', place: 'waits', build: late('agreement', 'waitsScreen') };
  if (view.contrasts && step.state !== 'open') {
    return { name: 'contrasts', place: 'contrasts', build: late('contrasts', 'contrastsScreen') };
  }
  const build = { showing: !view.commitments && showingScreen, open: questionScreen }[step.state]
    || late('outcome', 'outcomeScreen');
  if (kind === null && step.state !== 'showing') {
    return { name: `${step.state} ${step.round}`, place, build: () => null };
  }
  return { name: `${step.state} ${step.round} ${build === showingScreen}`, place, build };
}

/**
 * The frame and the one screen in it: {element, update(), tick()}, built anew only when another one's turn has come.
 */
export class Page {
  constructor(root) {
    this.place = el('p', { class: 'top-place wordmark' });
    this.line = el('p', { class: 'top-line' });
    this.more = button(words.more, 'short', () => this.visit.open('menu'));
    this.progress = el('progress', { class: 'progress', 'aria-hidden': 'true', value: '0', max: '1' });
    this.main = el('main', { id: 'main' });
    this.live = el('p', { class: 'unseen', role: 'status' });
    root.textContent = '';
    this.header = el('header', null,
      el('div', { class: 'top' }, el('div', { class: 'top-words' }, this.place, this.line), this.more),
      this.progress);
    root.append(this.header, this.main, this.live);
    this.shown = { name: '', place: '' };
    setInterval(() => this.screen && this.screen.tick && this.screen.tick(), 500);
  }

  /** Has a sentence read out, politely. */
  say(text) {
    this.live.textContent = '';
    setTimeout(() => { this.live.textContent = text; }, 50);
  }

  /** Shows something that belongs to no session. */
  still(element) {
    this.place.textContent = words.product;
    this.more.hidden = true;
    this.progress.hidden = true;
    this.main.textContent = '';
    this.main.append(element);
    document.title = `${element.querySelector('h1').textContent} · ${words.product}`;
  }

  show(visit) {
    if (this.visit !== visit) this.begin(visit);
    const next = choose(visit, () => this.show(this.visit));
    if (next.name !== this.shown.name || next.place !== this.shown.place) this.turnTo(next);
    else if (this.screen && this.screen.update) this.screen.update();
    this.frame();
    this.left.update();
  }

  begin(visit) {
    this.visit = visit;
    if (this.left) this.left.element.remove();
    this.left = latePart('screens/left.js', visit, this, () => visit.queue.refused());
    this.header.append(this.left.element);
  }

  turnTo(next) {
    const moved = next.place !== this.shown.place;
    const hadFocus = this.main.contains(document.activeElement) || document.activeElement === this.more;
    const first = this.shown.name === '' || this.shown.place === 'connecting';
    const closing = overlays[this.shown.place] && this.visit.mine && !this.visit.overlay;
    const screen = next.build(this.visit, this);
    if (!screen) {
      // what was there stays, and stands still, until the screen has come
      this.shown = { name: this.shown.name && null, place: this.shown.place };
      this.screen = null;
      return;
    }
    this.shown = next;
    this.screen = screen;
    this.main.textContent = '';
    this.main.append(this.screen.element);
    if (moved) window.scrollTo(0, 0);
    const heading = this.main.querySelector('h1');
    if (closing) {
      this.more.hidden = false;
      this.more.focus({ preventScroll: true });
    } else if (heading && !first && (moved || hadFocus)) {
      heading.focus({ preventScroll: true });
    }
    if (!moved && this.screen.news) this.say(this.screen.news);
    const named = heading && next.place !== 'connecting';
    document.title = named ? `${heading.textContent.slice(0, 60)} · ${words.product}` : words.product;
  }

  frame() {
    const { view, mine, counts, reached } = this.visit;
    const step = view && view.step;
    const ended = this.shown.place === 'end';
    const still = this.shown.name === 'pause';
    const placed = step && mine && !ended && !still;
    this.place.classList.toggle('wordmark', !view);
    setText(this.place, placed ? words.place(step.position, step.of) : view ? view.session.title : words.product);
    const lost = reached === false && !ended && !still;
    const here = mine && counts && !still && !ended;
    const parts = [
      mine && mine.helper && words.helper,
      mine && mine.watching && words.watching,
      mine && together(mine) && words.together,
      here && countsLine(step, counts),
    ];
    setText(this.line, lost ? words.lost : parts.filter(Boolean).join(' · '));
    this.line.classList.toggle('lost', lost);
    this.more.hidden = !mine || ended || this.visit.overlay !== null;
    this.progress.hidden = false;
    this.progress.setAttribute('max', step ? step.of : 1);
    this.progress.setAttribute('value', step && mine ? step.position : 0);
  }
}

function countsLine(step, { answered, here, step: index, round }) {
  const current = step && step.state !== 'showing' && step.index === index && step.round === round;
  return current ? words.answered(answered, here) : words.here(here);
}
