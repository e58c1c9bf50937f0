import { button, copyFrom, el, heading, setText } from '../dom.js';
import { kindOf } from '../kinds/kinds.js';
import { styleSheet } from '../later.js';
import { words } from '../words-later.js';

/** What this phone holds and the server did not count, step by step: {step, round, item, answer, why, told}. */
function uncounted({ queue }) {
  const places = queue.places();
  // what was asked and answered once more is done with; what people add stands each for itself
  const done = (one) => !isOwn(one) && places.some(({ step, round, item }) => step === one.step && item === one.item
    && round > one.round && queue.entry(step, round, item).state === 'received');
  return places.filter((place) => !done(place)).flatMap((place) => {
    const { step, round, item } = place;
    const { answer, state, reason, told } = queue.entry(step, round, item);
    const draft = queue.draft(step, round, item);
    const why = { saved: words.stillSending, refused: notTaken(reason) }[state];
    return [
      why && Object.assign({ answer, state, why, told }, place),
      draft && Object.assign({ answer: draft, why: words.unsentDraft }, place),
    ].filter((one) => one && one.answer && one.answer.kind !== 'abstain');
  });
}

const isOwn = ({ item }) => item.startsWith('own');

/** What this person wanted to add to a round and could not, [why, words] each. */
export const ownLeft = (visit, { index, round }) => uncounted(visit)
  .filter((one) => isOwn(one) && one.step === index && one.round === round)
  .map(({ why, answer }) => [why, answer.own]);

const notTaken = (reason) => (reason ? words.notTaken(reason) : words.late);

/** An answer in words, one line each; nothing while its kind is on its way, and `then()` once that is there. */
export function inWords(question, answer, then) {
  if (answer.kind === 'abstain') return words.abstained;
  if (answer.own) return answer.own;
  const kind = question && kindOf(question.kind, then);
  return kind ? kind.describe(question, answer).join('\n') : '';
}

/** All of these that were not counted, with the words to copy: {element, update()}. */
export function leftList(visit, page, these = () => true) {
  const element = el('div', { class: 'stack' });
  let shown = null;
  const update = () => {
    const parts = uncounted(visit).filter(these).map(({ step, item, answer, why }) => {
      const question = visit.queue.asked(step, isOwn({ item }) ? '' : item);
      return [question && question.prompt, why, inWords(question, answer, update)];
    }).filter(([, , text]) => text);
    const now = JSON.stringify(parts);
    if (now === shown) return;
    shown = now;
    element.textContent = '';
    element.append(...parts.map((part) => toCopy(page, ...part)));
  };
  update();
  return { element, update };
}

/** Why it was not counted, and the words to copy. */
export function toCopy(page, prompt, why, text) {
  const field = el('textarea', { class: 'field', readonly: true, 'aria-label': words.yourAnswer, rows: '4' });
  field.value = text;
  const copy = button(words.copy, 'line', () => {
    const done = copyFrom(field);
    page.say(done ? words.copied : words.copyByHand);
    copy.textContent = done ? words.copied : words.copyByHand;
  });
  return el('div', { class: 'notice' }, prompt && el('h2', null, prompt), el('p', null, why), field, copy);
}

/**
 * What this phone holds of a closed round and the server did not count: why, and the words to copy; null if nothing.
 */
export function leftOver({ queue }, page, { index, round, question }) {
  const entry = queue.entry(index, round);
  if (entry.state === 'saved') return el('div', { class: 'notice' }, el('p', null, words.stillSending));
  const refused = entry.state === 'refused';
  const answer = refused ? entry.answer : queue.draft(index, round);
  return answer && toCopy(page, null, refused ? notTaken(entry.reason) : words.unsentDraft, inWords(question, answer));
}

/** Over the session: all that was not counted so far, but for what can still be sent. */
export function leftScreen(visit, page) {
  const list = leftList(visit, page, ({ step, round }) => !isHere(visit.view.step, step, round));
  const element = el('div', { class: 'screen' },
    el('div', { class: 'body' }, heading(words.leftHeading), list.element),
    el('div', { class: 'foot' }, button(words.menuBack, 'main', () => visit.open(null))));
  return { element, update: list.update };
}

/** A line above the screen that says how much was not counted, until somebody hides it. */
export function part(visit, page) {
  styleSheet('left');
  const line = el('p');
  const missed = () => uncounted(visit).filter(({ step, round, state, told }) => state === 'refused' && !told
    && !isHere(visit.view.step, step, round));
  const hide = () => missed().forEach(({ step, round, item }) => visit.queue.told(step, round, item));
  const element = el('div', { class: 'left', hidden: true }, line,
    button(words.leftShow, 'short', () => visit.open('left')), button(words.leftHide, 'short', hide));
  const update = () => {
    const { place, name } = page.shown;
    const free = visit.view && visit.mine && !visit.overlay && place !== 'end' && name !== 'pause';
    const n = free ? missed().length : 0;
    element.hidden = n === 0;
    const told = n ? words.leftNotice(n) : line.textContent;
    if (told !== line.textContent) page.say(told);
    setText(line, told);
  };
  return { element, update };
}

/** What belongs to the screen that is there is said on it. */
const isHere = (now, step, round) => now && now.index === step && now.round === round;
