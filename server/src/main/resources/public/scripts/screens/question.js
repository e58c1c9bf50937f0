import { button, el, heading, setText } from '../dom.js';
import { kinds } from '../kinds/kinds.js';
import { words } from '../words.js';
import { resultPart } from './outcome.js';

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** An open question: who can see what, the widget, and the foot with what has become of the answer. */
export function questionScreen(visit, page) {
  const { session, step } = visit.view;
  const { question } = step;
  const kind = kinds[question.kind];
  const result = resultPart(visit, page);
  const parts = [
    session.subject && el('p', { class: 'subject' }, words.about(session.subject)),
    heading(question.prompt),
    el('div', { class: 'who' }, ...whoSees(question, session.k).map((sentence) => el('p', null, sentence))),
  ];
  const answering = !kind ? tooOld() : visit.mine.watching ? watchingPart(visit) : answerPart(visit, page, kind);
  const element = el('form', { class: 'screen', novalidate: true, onsubmit: answering.submit },
    el('div', { class: 'body' }, ...parts, answering.body, result.element), answering.foot);
  const update = () => {
    answering.update();
    result.update();
  };
  update();
  return { element, update, tick: answering.update, news: words.sayOpen };
}

function whoSees({ visibility, kind, live }, k) {
  const sentences = {
    anonymous: () => [words.whoAnonymous(k), kind === 'text' && words.whoAnonymousText],
    'whole-room': () => [words.whoWholeRoom, live && words.whoLive(k), kind === 'text' && words.whoAnonymousText],
    named: () => [words.whoNamed],
  }[visibility];
  return (sentences ? sentences() : []).filter(Boolean);
}

/** The widget and the foot: Send, "I'd rather not answer", saved here → received, and the time left. */
function answerPart(visit, page, kind) {
  const { queue } = visit;
  const { index, round, question } = visit.view.step;
  const entry = () => queue.entry(index, round);
  const state = el('p', { class: 'foot-state' });
  const time = el('p', { class: 'foot-time', role: 'timer' });
  const timeLeft = timeLine(visit, page, time);
  const send = el('button', { class: 'button main', type: 'submit' });
  const abstain = button(words.abstain, 'line abstain', () => {
    widget.write(null);
    put({ kind: 'abstain' });
  });
  let wanting = null;
  let said = null;
  let shown = entry().answer;

  const widget = kind.build(question, () => {
    wanting = null;
    const { answer } = widget.read();
    queue.keepDraft(index, round, same(answer, entry().answer) ? null : answer);
    update();
  }, (text) => page.say(text));
  widget.write(queue.draft(index, round) || shown);

  const begun = () => {
    const { answer } = widget.read();
    return answer !== null && !same(answer, entry().answer);
  };
  const put = (answer) => {
    wanting = null;
    shown = answer;
    queue.put(index, round, answer);
  };
  const submit = (event) => {
    event.preventDefault();
    const { answer, missing } = widget.read();
    if (missing) {
      if (entry().answer && answer === null) return;
      wanting = missing;
      page.say(missing);
      update();
      widget.element.querySelector('input, textarea').focus();
    } else if (begun()) {
      put(answer);
    }
  };

  function update() {
    const now = entry();
    // Another tab, or the server, knows a later answer, and nothing is begun here.
    if (!same(now.answer, shown)) {
      const { answer } = widget.read();
      if (answer === null || same(answer, shown)) widget.write(now.answer);
      shown = now.answer;
    }
    const left = timeLeft();
    const unsent = begun();
    const [text, look] = wanting ? [wanting, 'wanting'] : stateLine(now, unsent, visit.reached, widget.read().note);
    setText(state, text);
    state.className = `foot-state ${look}`;
    setText(send, sendLabel(now, unsent, left));
    if (now.answer && !unsent && now.state !== 'refused') send.setAttribute('aria-disabled', 'true');
    else send.removeAttribute('aria-disabled');
    const spoken = now.revision ? `${now.revision} ${now.state}` : null;
    if (spoken !== said) {
      if (said !== null || now.state === 'saved') announce(page, now);
      said = spoken;
    }
  }

  const foot = el('div', { class: 'foot' },
    el('div', { class: 'foot-line' }, state, time),
    el('div', { class: 'foot-buttons' }, abstain, send));
  return { body: widget.element, foot, submit, update };
}

function announce(page, { state, answer, reason }) {
  if (state === 'received') page.say(answer.kind === 'abstain' ? words.receivedAbstain : words.received);
  if (state === 'refused') page.say(reason || words.refused);
}

function stateLine({ state, answer, reason }, unsent, reached, note) {
  if (state === 'refused' && !unsent) return [reason || words.refused, 'wanting'];
  if (unsent) return [note || words.notSent, ''];
  if (state === 'saved') return [reached === false ? words.savedWaiting : words.saved, 'kept'];
  if (state !== 'received') return ['', ''];
  return [`✓ ${answer.kind === 'abstain' ? words.receivedAbstain : words.receivedChange}`, 'received'];
}

function sendLabel({ state, answer }, unsent, left) {
  if (answer && !unsent && state !== 'refused') return state === 'saved' ? words.sending : words.sent;
  if (left !== null && left <= 10) return words.sendNow;
  return answer ? words.sendChange : words.send;
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

function watchingPart(visit) {
  const { question } = visit.view.step;
  const lines = (question.options || question.statements || []).map(({ label }) => el('li', null, label));
  return {
    body: el('ul', null, ...lines),
    foot: el('div', { class: 'foot' }, el('p', { class: 'foot-line foot-state' }, words.watchOnly),
      visit.mine.canChangePartner && button(words.watchChange, 'line', () => visit.open('group'))),
    submit: (event) => event.preventDefault(),
    update() {},
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

