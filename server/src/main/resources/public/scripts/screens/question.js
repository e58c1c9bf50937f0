import { button, el, heading, setText } from '../dom.js';
import { hasOwnLooks, kindOf } from '../kinds/kinds.js';
import { later, latePart } from '../later.js';
import { same } from '../queue.js';
import { together } from '../seat.js';
import { words } from '../words.js';
import { speakerName } from './waiting.js';

/** An open question: who can see what, the widget, and the foot with what has become of the answer. */
export function questionScreen(visit, page) {
  const { session, step } = visit.view;
  const { question } = step;
  const kind = kindOf(question.kind);
  const beside = [
    latePart('screens/guess.js', visit, page, () => guessing(visit)),
    latePart('screens/held.js', visit, page, () => visit.mine.keepsWords && kind && kind.written),
    latePart('screens/own.js', visit, page, () => question.own && !visit.mine.watching),
    latePart('screens/commitments.js', visit, page, () => visit.view.commitments),
    latePart('screens/result.js', visit, page, () => visit.view.result),
  ];
  const parts = [
    session.subject && el('p', { class: 'subject' }, words.about(session.subject)),
    heading(question.prompt),
    el('div', { class: 'who' }, ...whoSees(question, visit, kind || {}).map((sentence) => el('p', null, sentence))),
  ];
  const answering = !kind ? tooOld() : visit.mine.watching ? watchingPart(visit, kind) : ownAnswer(visit, page, kind);
  const element = el('form', { class: 'screen', novalidate: true, onsubmit: answering.submit },
    el('div', { class: 'body' }, ...parts, answering.body, ...beside.map((part) => part.element)), answering.foot);
  const update = () => {
    answering.update();
    beside.forEach((part) => part.update());
  };
  update();
  return { element, update, tick: answering.update, news: words.sayOpen };
}

/** What this seat is asked to guess of another group, or null: nobody guesses her own group, nor for several people. */
export function guessing({ view: { step }, mine }) {
  const { guess } = step;
  return guess && guess.about !== mine.partner && !mine.watching && !together(mine) ? guess : null;
}

function whoSees({ visibility, kind, live, opinionGroups }, { view: { session }, mine }, { written, discreet }) {
  const ways = written && words.whoAnonymousText;
  if (together(mine)) return [words.whoTogether(speakerName(session, mine))];
  const shown = mine.partner ? words.whoGroup(session.k) : words.whoRoom(session.k);
  const sentences = {
    anonymous: [`${words.whoNobody} ${shown}`, mine.partner && hasOwnLooks(kind) && !discreet && words.whoAlike, ways],
    'whole-room': [words.whoWholeRoom, live && words.whoLive(session.k), ways],
    named: [words.whoNamed],
  }[visibility];
  return (sentences || []).concat(opinionGroups && words.whoOpinions).filter(Boolean);
}

/** The answer and the foot: Send, "I'd rather not answer", saved here → received, and the time left. */
function ownAnswer(visit, page, kind) {
  const time = el('p', { class: 'foot-time', role: 'timer' });
  const timeLeft = timeLine(visit, page, time);
  const part = answerPart(visit, page, { kind, question: visit.view.step.question, timeLeft });
  const abstain = button(words.abstain, 'line abstain', () => part.put({ kind: 'abstain' }));
  part.send.type = 'submit';
  const submit = (event) => {
    event.preventDefault();
    part.submit();
  };
  const foot = el('div', { class: 'foot' },
    el('div', { class: 'foot-line' }, part.state, time),
    el('div', { class: 'foot-buttons' }, abstain, part.send));
  return { body: part.element, foot, submit, update: part.update };
}

/**
 * One answer under way, to the question or to what is asked beside it (`item`): {element: its widget, state: the line
 * that says what has become of it, send: its button, submit(), put(answer), update()}. `said` has the words that
 * differ: {send, received, wanted}.
 */
export function answerPart(visit, page, { kind, question, item = '', timeLeft = () => null, said = {} }) {
  const { queue } = visit;
  const { index, round } = visit.view.step;
  const entry = () => queue.entry(index, round, item);
  const state = el('p', { class: 'foot-state' });
  const send = button('', 'main', null);
  let wanting = null;
  let spoken = null;
  let shown = entry().answer;

  const widget = kind.build(question, () => {
    wanting = null;
    const { answer } = widget.read();
    if (kind.atOnce && answer && !same(answer, entry().answer)) {
      put(answer);
      return;
    }
    keep();
    queue.keepDraft(index, round, same(answer, entry().answer) ? null : answer, item);
    update();
  }, (text) => page.say(text), item, visit.mine);
  let kept = false;
  const keep = () => {
    if (!kept) queue.remember(index, item, question);
    kept = true;
  };
  const known = queue.draft(index, round, item) || shown;
  // what goes out as it is pressed is never sent again by itself
  const before = known || entry().revision || kind.atOnce ? null : queue.before(index, round, item);
  widget.write(known || before);
  const anew = before && el('p', { class: 'notice', hidden: true });

  const begun = () => {
    const { answer } = widget.read();
    return answer !== null && !same(answer, entry().answer);
  };
  const put = (answer) => {
    keep();
    if (answer.kind === 'abstain') widget.write(null);
    wanting = null;
    shown = answer;
    queue.put(index, round, answer, item);
  };
  const submit = () => {
    const { answer, missing } = widget.read();
    if (missing) {
      if (entry().answer && answer === null && entry().state !== 'refused') return;
      wanting = said.wanted || missing;
      page.say(wanting);
      update();
      const mend = widget.element.querySelector('[aria-invalid=true]');
      (mend || widget.element.querySelector('input, textarea, select, button')).focus();
    } else if (begun() || entry().state === 'refused') {
      put(answer);
    }
  };

  function update() {
    const now = entry();
    if (widget.ask) widget.ask(visit.view.step.question, visit);
    // Another tab, or the server, knows a later answer, and nothing is begun here.
    if (!same(now.answer, shown)) {
      const { answer } = widget.read();
      if (answer === null || same(answer, shown)) widget.write(now.answer);
      shown = now.answer;
    }
    const left = timeLeft();
    const unsent = begun();
    if (anew) tellAnew(anew, unsent && !now.revision, update);
    const [text, look] = wanting ? [wanting, 'wanting'] : stateLine(now, unsent, visit.reached, widget.read().note, said.received);
    setText(state, text);
    state.className = `foot-state ${look}`;
    setText(send, sendLabel(now, unsent, left, said.send));
    if (now.answer && !unsent && now.state !== 'refused') send.setAttribute('aria-disabled', 'true');
    else send.removeAttribute('aria-disabled');
    const news = now.state ? `${now.revision} ${now.state}` : null;
    if (news !== spoken) {
      if (spoken !== null || now.state === 'saved') announce(page, now, said.received);
      spoken = news;
    }
  }
  const element = anew ? el('div', { class: 'stack' }, anew, widget.element) : widget.element;
  return { element, state, send, submit, put, update };
}

/** Says that what stands in the form is of the round before, until it is sent. */
function tellAnew(line, so, then) {
  const late = later('words-later.js', then);
  setText(line, late ? late.words.askedAgain : '');
  line.hidden = !late || !so;
}

function announce(page, { state, answer, reason }, received) {
  if (state === 'received') page.say(answer.kind === 'abstain' ? words.receivedAbstain : received || words.received);
  if (state === 'refused') page.say(reason || words.refused);
}

function stateLine({ state, answer, reason }, unsent, reached, note, received) {
  if (state === 'refused' && !unsent) return [reason || words.refused, 'wanting'];
  if (unsent) return [note || words.notSent, ''];
  if (state === 'saved') return [reached === false ? words.savedWaiting : words.saved, 'kept'];
  if (state !== 'received') return ['', ''];
  return [`✓ ${answer.kind === 'abstain' ? words.receivedAbstain : received || words.receivedChange}`, 'received'];
}

function sendLabel({ state, answer }, unsent, left, send) {
  if (answer && !unsent && state !== 'refused') return state === 'saved' ? words.sending : words.sent;
  if (left !== null && left <= 10) return words.sendNow;
  return answer && state !== 'refused' ? words.sendChange : send || words.send;
}

/** Shows the time left by the server's clock; it is read out at one minute and at ten seconds only. */
function timeLine(visit, page, line) {
  let before = null;
  return () => {
    const { deadline, pausedSeconds } = visit.view.step || {};
    const left = deadline ? visit.clock.secondsUntil(deadline) : null;
    if (left === null) {
      setText(line, typeof pausedSeconds === 'number' ? words.timePaused(pausedSeconds) : '');
      before = null;
    } else {
      setText(line, left > 0 ? words.timeLeft(left) : words.timeUp);
      if (before !== null && before > 60 && left <= 60) page.say(words.sayMinute);
      if ((before === null || before > 10) && left <= 10 && left > 0) page.say(words.sayTen);
      before = left;
    }
    line.classList.toggle('near', left !== null && left <= 10);
    return left;
  };
}

function watchingPart(visit, { lines }) {
  const list = el('ul');
  let shown = null;
  const show = (question) => {
    const listed = question.options || question.statements || question.tasks || question.asked || question.items || [];
    const read = lines ? lines(question) : listed.map(({ label, what }) => label || what);
    list.textContent = '';
    list.append(...read.map((line) => el('li', null, line)));
  };
  const update = () => {
    const { question } = visit.view.step;
    const key = question.more || JSON.stringify(question);
    if (key === shown) return;
    // a long question comes without its parts
    const order = question.more && later('kinds/order.js', update);
    if (question.more && !order) return;
    shown = key;
    if (!order) show(question);
    else order.whole(question).then((full) => key === shown && show(full));
  };
  update();
  return {
    body: list,
    foot: el('div', { class: 'foot' }, el('p', { class: 'foot-line foot-state' }, words.watchOnly),
      visit.mine.canChangePartner && button(words.watchChange, 'line', () => visit.open('group'))),
    submit: (event) => event.preventDefault(),
    update,
  };
}

function tooOld() {
  return {
    body: el('p', { class: 'notice' }, words.unknownKind),
    foot: el('div', { class: 'foot' }, button(words.loadAgain, 'main', () => location.reload())),
    submit: (event) => event.preventDefault(),
    update() {},
  };
}

