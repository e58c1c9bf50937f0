import { button, copyFrom, el } from '../dom.js';
import { kinds } from '../kinds/kinds.js';
import { words } from '../words.js';

/** An answer in words, one line each. */
export function inWords(question, answer) {
  if (answer.kind === 'abstain') return words.abstained;
  const kind = kinds[question.kind];
  return kind ? kind.describe(question, answer).join('\n') : '';
}

/** What this phone holds of a closed round and the server did not count: why, and the words to copy; null if nothing. */
export function leftOver({ queue }, page, { index, round, question }) {
  const entry = queue.entry(index, round);
  if (entry.state === 'saved') return el('div', { class: 'notice' }, el('p', null, words.stillSending));
  const why = entry.state === 'refused' ? (entry.reason ? words.notTaken(entry.reason) : words.late) : words.unsentDraft;
  const answer = entry.state === 'refused' ? entry.answer : entry.draft;
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
