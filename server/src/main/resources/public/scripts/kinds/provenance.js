import { el, option, setText, showChosen } from '../dom.js';
import { cleanText, lengthOf } from '../text.js';
import { words } from './provenance-words.js';

const LONGEST = 300;
const DONT_KNOW = 'dont-know';
const WAYS = ['talked', 'voted', 'leader', 'rule', 'never-clear'];
const TEXTS = { selected: ['words', 'absent'], decided: [], settled: [], happened: ['words', 'evidence'] };

/** One part of how something was decided: what was picked, and a few words where the part asks for them. */
export const kind = {
  written: true,
  build(question, changed, say, item) {
    const { part } = question;
    const several = part === 'selected';
    const rows = choices(question).map(({ id, name }) => option({
      type: several ? 'checkbox' : 'radio', name: `provenance${item}`, value: id, label: name, apart: id === DONT_KNOW,
    }));
    const texts = TEXTS[part].map((text) => buildText(`provenance${item}-${text}`, label(part, text), changed));
    const picks = rows.length && el('fieldset', {
      class: 'options',
      onchange: ({ target }) => {
        // not to know stands alone
        if (several && target.checked) {
          rows.forEach(({ input }) => {
            if (input !== target && (input.value === DONT_KNOW) !== (target.value === DONT_KNOW)) input.checked = false;
          });
        }
        showChosen(rows);
        changed();
      },
    }, el('legend', null, el('p', { class: 'hint' }, several ? words.several : words.one)), ...rows.map(({ row }) => row));
    const element = el('div', { class: 'account' }, picks || null,
      texts.length > 0 && el('p', { class: 'hint roles' }, words.roles), ...texts.map((text) => text.element));

    return {
      element,
      read() {
        const picked = rows.filter(({ input }) => input.checked).map(({ input }) => input.value).sort();
        const answer = { kind: 'provenance' };
        if (picked.length) answer.picked = picked;
        TEXTS[part].forEach((name, i) => {
          if (texts[i].text()) answer[name] = texts[i].text();
        });
        const empty = Object.keys(answer).length === 1;
        const over = texts.map((text) => text.over()).find((by) => by > 0);
        const wanting = rows.length ? !picked.length : empty;
        return {
          answer: empty ? null : answer,
          missing: over ? words.over(over) : wanting ? (rows.length ? words.wanted : words.wantedWords) : null,
        };
      },
      write(answer) {
        const picked = (answer && answer.picked) || [];
        rows.forEach(({ input }) => { input.checked = picked.includes(input.value); });
        showChosen(rows);
        TEXTS[part].forEach((name, i) => texts[i].write((answer && answer[name]) || ''));
      },
    };
  },

  describe(question, answer) {
    const lines = choices(question).filter(({ id }) => (answer.picked || []).includes(id)).map(({ name }) => name);
    TEXTS[question.part].filter((name) => answer[name])
      .forEach((name) => lines.push(`${words[question.part][name]} ${answer[name]}`));
    return lines;
  },

  lines: (question) => choices(question).map(({ name }) => name),
};

const label = (part, text) => (part === 'happened' && text === 'words'
  ? words[part][text] : words.optional(words[part][text]));

function choices({ part, groups }) {
  if (part === 'happened') return [];
  const named = (id) => ({ id, name: words[id] });
  const picks = part === 'settled' ? WAYS.map(named)
    : (groups || []).concat(['together', 'someone-else'].map(named));
  return picks.concat(named(DONT_KNOW));
}

/** A text with a visible limit: {element, text(), over(), write(text)}. */
function buildText(id, labelled, changed) {
  const field = el('textarea', { class: 'field account-field', id, rows: '3', 'aria-describedby': `${id}-limit`, autocapitalize: 'sentences' });
  const hint = el('p', { class: 'hint', id: `${id}-limit` });
  const text = () => cleanText(field.value);
  const over = () => lengthOf(text()) - LONGEST;
  const refresh = () => {
    setText(hint, over() > 0 ? words.over(over()) : words.left(lengthOf(text()), LONGEST));
    hint.classList.toggle('wanting', over() > 0);
    if (over() > 0) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
  };
  field.addEventListener('input', () => {
    refresh();
    changed();
  });
  refresh();
  return {
    element: el('div', { class: 'account-text' }, el('label', { class: 'field-label', for: id }, labelled), field,
      hint),
    text, over,
    write(written) {
      if (text() !== written) field.value = written;
      refresh();
    },
  };
}
