import { button, el, setText } from '../dom.js';
import { words } from '../words-later.js';

/** For the one who looks after a group's words: holds them back from a question's result, until it closes. */
export function part(visit, page) {
  const { session, step } = visit.view;
  const group = session.partners.find(({ id }) => id === visit.mine.partner).name;
  const hint = el('p', { class: 'hint' });
  const toggle = button('', 'line', async () => {
    if (toggle.getAttribute('aria-disabled')) return;
    toggle.setAttribute('aria-disabled', 'true');
    const held = !visit.mine.wordsHeld;
    const refused = await visit.holdWords(step.index, held);
    toggle.removeAttribute('aria-disabled');
    const outcome = held ? words.heldNow(group) : words.heldNot(group);
    const said = refused ? (refused.body && refused.body.detail) || words.needsConnection : outcome;
    setText(hint, said);
    hint.classList.toggle('wanting', Boolean(refused));
    page.say(said);
  });
  const update = () => {
    const held = Boolean(visit.mine.wordsHeld);
    setText(toggle, held ? words.heldRelease : words.heldHold);
    if (!hint.classList.contains('wanting')) setText(hint, held ? words.heldNow(group) : words.heldNot(group));
  };
  const element = el('section', { class: 'guess', 'aria-labelledby': 'held-heading' },
    el('h2', { id: 'held-heading' }, words.heldHeading(group)), hint, toggle);
  return { element, update };
}
