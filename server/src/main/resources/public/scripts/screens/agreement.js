import { button, el, heading, setText } from '../dom.js';
import { words } from '../words-later.js';
import { groupLine } from './waiting.js';

/** Who sees what, where it lives and when it is deleted. */
const sentences = ({ k, keepDays }) =>
  el('ul', { class: 'agreed' }, ...[words.agreedWho(k), words.agreedWhere, words.agreedUntil(keepDays)]
    .map((sentence) => el('li', null, sentence)));

/** What the session is for, beside what holds for everybody; a person takes part, or just watches. */
export function agreementScreen(visit, page) {
  const { session, step } = visit.view;
  const state = el('p', { class: 'foot-line foot-state' });
  const take = choice(words.takePart, 'main', () => choose(false));
  const watch = choice(words.ratherWatch, 'line', () => choose(true));
  let chosen = visit.mine.watching ? 'watch' : null;

  const choose = async (toWatch) => {
    if (toWatch !== visit.mine.watching) {
      const refused = await watching(visit, toWatch);
      if (refused) {
        setText(state, refused);
        page.say(refused);
        return;
      }
    }
    chosen = toWatch ? 'watch' : 'take';
    update();
    page.say(state.textContent);
  };
  const update = () => {
    if (visit.mine.watching) chosen = 'watch';
    else if (chosen === 'watch') chosen = null;
    press(take, chosen === 'take');
    press(watch, chosen === 'watch');
    setText(state, chosen ? { take: words.takesPart, watch: words.watchesOnly }[chosen] : '');
  };
  update();
  const element = el('div', { class: 'screen' },
    el('div', { class: 'body' },
      el('p', { class: 'subject' }, words.purpose), heading(step.question.prompt), sentences(session)),
    el('div', { class: 'foot' }, state, el('div', { class: 'foot-buttons' }, watch, take)));
  const { length } = step.question.prompt;
  if (length <= 240) element.querySelector('h1').className = length <= 80 ? 'purpose' : '';
  return { element, update };
}

/** For who came after the room agreed: the same sentences, until the person leading lets her in. */
export function waitsScreen(visit, page) {
  const state = el('p', { class: 'foot-line foot-state' });
  const watch = button(words.ratherWatch, 'line', async () => {
    const refused = await watching(visit, true);
    setText(state, refused || '');
    if (refused) page.say(refused);
  });
  const element = el('div', { class: 'screen' },
    el('div', { class: 'body' },
      heading(words.waits), el('p', { class: 'quiet' }, groupLine(visit.view, visit.mine)),
      visit.queue.unsent().length > 0 && el('p', null, words.waitsKept),
      sentences(visit.view.session)),
    el('div', { class: 'foot' }, state, watch));
  return { element };
}

function choice(label, kind, onclick) {
  const pressed = button(label, `${kind} choice`, onclick);
  pressed.setAttribute('aria-pressed', 'false');
  return pressed;
}

function press(toggle, on) {
  toggle.setAttribute('aria-pressed', String(on));
}

/** Goes to just watch, or back to what the seat was before; gives null, or the sentence that says why not. */
async function watching(visit, watch) {
  const { mine, seat } = visit;
  if (!watch && !seat.before) {
    visit.open('group');
    return null;
  }
  const choices = watch ? { partner: null, name: null, watch, helper: mine.helper, speaks: 'self' } : seat.before;
  const refused = await visit.join(choices);
  return refused && ((refused.body && refused.body.detail) || words.needsConnection);
}
