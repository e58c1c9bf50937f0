import { el, heading, setText } from '../dom.js';
import { latePart } from '../later.js';
import { words } from '../words-later.js';
import { inWords, leftOver, ownLeft, toCopy } from './left.js';

/** A closed, revealed or finished question: the result if it is shown, and what this person said. */
export function outcomeScreen(visit, page) {
  const { session, step } = visit.view;
  const result = latePart('screens/result.js', visit, page, () => visit.view.result);
  const decided = latePart('screens/commitments.js', visit, page, () => visit.view.commitments);
  const status = el('p', { class: 'quiet' });
  const own = el('div', { class: 'stack' });
  let ownShown = null;

  const update = () => {
    const { view } = visit;
    const waiting = view.step.state === 'finished' ? words.finishedWait : `${words.closedHeading} ${words.closedWait}`;
    setText(status, view.result ? '' : waiting);
    status.hidden = Boolean(view.result) || view.step.state === 'showing';
    result.update();
    decided.update();
    const entry = visit.queue.entry(step.index, step.round);
    const held = (visit.mine.answers || []).find((answer) => answer.step === step.index
      && answer.round === step.round && !answer.item);
    const now = JSON.stringify([entry, held, ownGuess(visit), ownLeft(visit, step), visit.mine.wordsHeld]);
    if (now === ownShown) return;
    ownShown = now;
    own.textContent = '';
    own.append(...ownParts(visit, page, step, entry, held));
  };
  update();
  const element = el('div', { class: 'screen' }, el('div', { class: 'body' },
    session.subject && el('p', { class: 'subject' }, words.about(session.subject)),
    heading(step.question.prompt), decided.element, status, result.element, own));
  const news = { closed: words.sayClosed, revealed: words.sayRevealed }[step.state];
  return { element, update, news };
}

function ownParts(visit, page, step, entry, held) {
  if (visit.mine.watching || step.round === 0) return [];
  const parts = [leftOver(visit, page, step)];
  const answer = standing(entry, held);
  if (answer) {
    parts.push(el('div', { class: 'mine' },
      el('h2', null, words.yourAnswer), el('p', { class: 'mine-text' }, inWords(step.question, answer))));
  } else if (!parts[0]) {
    parts.push(el('p', { class: 'mine quiet' }, words.noAnswer));
  }
  if (held && held.kept) parts.push(el('p', { class: 'quiet' }, words.keptCard));
  if (visit.mine.wordsHeld) parts.push(el('p', { class: 'quiet' }, words.heldAfter));
  parts.push(guessPart(visit), ...ownLeft(visit, step).map(([why, text]) => toCopy(page, null, why, text)));
  return parts.filter(Boolean);
}

/** What the server has: what it sent last, unless it has received a change from here since. */
function standing({ state, revision, answer }, held) {
  if (state === 'received' && revision >= (held ? held.revision : 0)) return answer;
  return held ? held.answer : null;
}

function ownGuess({ view: { step }, queue }) {
  return step.guess ? queue.entry(step.index, step.round, 'guess') : null;
}

/** What this person guessed of another group, if she did. */
function guessPart(visit) {
  const { step, session } = visit.view;
  const guess = ownGuess(visit);
  if (!guess || !guess.answer) return null;
  const { name } = session.partners.find(({ id }) => id === step.guess.about);
  return el('div', { class: 'mine' }, el('h2', null, words.yourGuess(name)),
    el('p', { class: 'mine-text' }, inWords(step.guess.question, guess.answer)),
    guess.state === 'refused' && el('p', { class: 'quiet' }, words.guessLate));
}
