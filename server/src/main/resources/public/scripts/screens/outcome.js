import { button, copyFrom, el, heading, setText } from '../dom.js';
import { kinds } from '../kinds/kinds.js';
import { words } from '../words.js';

/** A closed, revealed or finished question: the result if it is shown, and what this person said. */
export function outcomeScreen(visit, page) {
  const { session, step } = visit.view;
  const result = resultPart(visit, page);
  const status = el('p', { class: 'quiet' });
  const own = el('div', { class: 'stack' });
  let ownShown = null;

  const update = () => {
    const { view } = visit;
    const waiting = view.step.state === 'finished' ? words.finishedWait : `${words.closedHeading} ${words.closedWait}`;
    setText(status, view.result ? '' : waiting);
    status.hidden = Boolean(view.result);
    result.update();
    const entry = visit.queue.entry(step.index, step.round);
    const held = (visit.mine.answers || []).find((answer) => answer.step === step.index && answer.round === step.round);
    const now = JSON.stringify([entry, held]);
    if (now === ownShown) return;
    ownShown = now;
    own.textContent = '';
    own.append(...ownParts(visit, page, step, entry, held));
  };
  update();
  const element = el('div', { class: 'screen' }, el('div', { class: 'body' },
    session.subject && el('p', { class: 'subject' }, words.about(session.subject)),
    heading(step.question.prompt), status, result.element, own));
  const news = { closed: words.sayClosed, revealed: words.sayRevealed }[step.state];
  return { element, update, news };
}

/** The place of the result. What draws it comes with the first one: until then a phone has no use for it. */
export function resultPart(visit, page) {
  const element = el('div', { hidden: true });
  let part = null;
  let tries = 0;
  let asking = false;
  const update = () => {
    if (part) part.update();
    else if (visit.view.result && !asking) fetchPart();
  };
  const fetchPart = async () => {
    asking = true;
    try {
      // some browsers remember that an address could not be loaded
      const drawing = await import(tries ? `./result.js?${tries}` : './result.js');
      part = drawing.resultPart(visit, page);
      element.append(part.element);
      element.hidden = false;
      part.update();
    } catch {
      tries += 1;
      setTimeout(() => {
        asking = false;
        if (element.isConnected) update();
      }, 3000 + 2000 * Math.random());
    }
  };
  return { element, update };
}

function ownParts(visit, page, step, entry, held) {
  if (visit.mine.watching || step.round === 0) return [];
  const parts = [leftOver(visit, page, step)];
  const answer = held ? held.answer : entry.state === 'received' ? entry.answer : null;
  if (answer) {
    parts.push(el('div', { class: 'mine' },
      el('h2', null, words.yourAnswer), el('p', { class: 'mine-text' }, inWords(step.question, answer))));
  } else if (!parts[0]) {
    parts.push(el('p', { class: 'mine quiet' }, words.noAnswer));
  }
  if (held && held.kept) parts.push(el('p', { class: 'quiet' }, words.keptCard));
  return parts.filter(Boolean);
}

/** An answer in words, one line each. */
function inWords(question, answer) {
  if (answer.kind === 'abstain') return words.abstained;
  const kind = kinds[question.kind];
  return kind ? kind.describe(question, answer).join('\n') : '';
}

/** What this phone holds of a closed round and the server did not count: why, and the words to copy; null if nothing. */
export function leftOver({ queue }, page, { index, round, question }) {
  const entry = queue.entry(index, round);
  if (entry.state === 'saved') return el('div', { class: 'notice' }, el('p', null, words.stillSending));
  const why = entry.state === 'refused' ? (entry.reason ? words.notTaken(entry.reason) : words.late) : words.unsentDraft;
  const answer = entry.state === 'refused' ? entry.answer : queue.draft(index, round);
  if (!answer) return null;
  const text = inWords(question, answer);
  const field = el('textarea', { class: 'field', readonly: true, 'aria-label': words.yourAnswer, rows: '4' });
  field.value = text;
  const copy = button(words.copy, 'line', () => {
    const done = copyFrom(field);
    page.say(done ? words.copied : words.copyByHand);
    copy.textContent = done ? words.copied : words.copyByHand;
  });
  return el('div', { class: 'notice' }, el('p', null, why), field, copy);
}
