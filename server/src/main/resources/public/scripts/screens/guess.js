import { el } from '../dom.js';
import { kindOf } from '../kinds/kinds.js';
import { words } from '../words-later.js';
import { answerPart, guessing } from './question.js';

/** What is asked beside an open question: what another group will answer. It has its own button and its own line. */
export function part(visit, page) {
  const { about, question } = guessing(visit);
  const kind = kindOf(question.kind);
  const group = visit.view.session.partners.find(({ id }) => id === about).name;
  const asked = question.kind === 'scale' ? words.guessMiddle(group) : words.guessMost(group);
  const said = { send: words.guessSend, received: words.guessReceived, wanted: words.guessWanted };
  const guess = answerPart(visit, page, { kind, question, item: 'guess', said });
  guess.send.addEventListener('click', guess.submit);
  const element = el('section', { class: 'guess', 'aria-labelledby': 'guess-asked' },
    el('h2', { id: 'guess-asked' }, asked),
    el('p', { class: 'quiet small' }, words.guessWho),
    guess.element, guess.state, guess.send);
  return { element, update: guess.update };
}
