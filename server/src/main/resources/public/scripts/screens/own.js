import { button, el, setText } from '../dom.js';
import { styleSheet } from '../later.js';
import { cleanText, lengthOf } from '../text.js';
import { words } from '../words-later.js';

const MOST = 200;
const ITEMS = ['own-1', 'own-2', 'own-3'];
/** What is being written, whichever of them it will be. */
const BEGUN = 'own';

/** What a person adds to an open question, and what has become of it. The person leading reads it first. */
export function part(visit, page) {
  styleSheet('own');
  const { queue, view: { step } } = visit;
  const { question, index, round } = step;
  const said = words.own[question.kind];
  const entryOf = (item) => queue.entry(index, round, item);
  const held = (item) => (visit.mine.own || [])
    .find((one) => one.step === index && one.round === round && one.item === item);
  const free = () => ITEMS.find((item) => !held(item) && !entryOf(item).answer);

  const field = el('textarea', { class: 'field', id: 'own-text', rows: '3', 'aria-describedby': 'own-hint' });
  const hint = el('p', { class: 'hint', id: 'own-hint' });
  const send = button(words.own.send, 'line', () => {
    const text = cleanText(field.value).replace(/\n/g, ' ');
    const over = lengthOf(text) - MOST;
    if (!text || over > 0) {
      setText(hint, text ? words.own.over(over) : said.wanted);
      hint.classList.add('wanting');
      page.say(hint.textContent);
      field.focus();
      return;
    }
    hint.classList.remove('wanting');
    field.value = '';
    keep();
    queue.forgetDrafts(index, round, BEGUN);
    queue.put(index, round, { kind: question.kind, own: text }, free());
    update();
  });
  field.addEventListener('input', () => {
    hint.classList.remove('wanting');
    count();
    keep();
    queue.keepDraft(index, round, cleanText(field.value) ? { kind: question.kind, own: field.value } : null, BEGUN);
  });
  let kept = false;
  const keep = () => {
    if (!kept) queue.remember(index, '', question);
    kept = true;
  };
  const count = () => setText(hint, words.own.left(lengthOf(cleanText(field.value)), MOST));
  field.value = (queue.draft(index, round, BEGUN) || queue.before(index, round, BEGUN) || { own: '' }).own;
  count();
  const list = el('ul', null);
  const form = el('div', { class: 'stack' },
    el('label', { class: 'field-label', for: 'own-text' }, said.label), field, hint, send);
  const element = el('section', { class: 'proposals-own', 'aria-labelledby': 'own-heading' },
    el('h2', { id: 'own-heading' }, said.heading), el('p', { class: 'quiet small' }, words.own.who), list, form);

  const news = (item) => newsOf(entryOf(item), visit.reached);
  const spoken = new Map(ITEMS.map((item) => [item, news(item)]));
  const announce = (item) => {
    if (news(item) && news(item) !== spoken.get(item)) page.say(news(item));
    spoken.set(item, news(item));
  };
  let shown = null;
  function update() {
    ITEMS.forEach(announce);
    const lines = ITEMS.map((item) => line(held(item), entryOf(item))).filter(Boolean);
    const now = JSON.stringify(lines);
    form.hidden = !free();
    if (!hint.classList.contains('wanting') && !field.value) count();
    if (now === shown) return;
    shown = now;
    list.textContent = '';
    list.append(...lines.map(([text, state]) => el('li', null, el('span', { class: 'mine-text' }, text), el('br'),
      el('span', { class: 'quiet small' }, state))));
  }
  update();
  return { element, update };
}

/** What is read out of it: nothing of what is on its way and about to be received. */
function newsOf({ state, reason }, reached) {
  if (state === 'refused') return reason || words.own.notTaken;
  if (state === 'received') return words.own.sent;
  return state === 'saved' && reached === false ? words.own.saved : null;
}

/** What was added, and what has become of it: as the server knows it, or as this phone keeps it. */
function line(held, { answer, state, reason }) {
  if (held) return [held.text, words.own.is[held.state]];
  if (!answer) return null;
  if (state === 'refused') return [answer.own, reason || words.own.notTaken];
  return [answer.own, state === 'received' ? words.own.is.waiting : words.own.saved];
}
