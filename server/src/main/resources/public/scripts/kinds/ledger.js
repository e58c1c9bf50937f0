import { button, el, option, setText, showChosen } from '../dom.js';
import { cleanText, lengthOf } from '../text.js';
import { words } from './ledger-words.js';

const MOST = 3;
const LONGEST = 140;
const EVERYONE = 'everyone';
const SIDES = ['cost', 'benefit'];
const MUCH = ['little', 'some', 'a-lot'];

/** Up to three costs and benefits: who carries it or gains, how much, and a few words. */
export const kind = {
  written: true,
  build(question, changed, say, item) {
    const whos = whoCan(question);
    let made = 0;
    let entries = [];
    const list = el('div', { class: 'entries' });
    const more = button(words.add, 'line', () => {
      add(null);
      changed();
      entries[entries.length - 1].focus();
      say(words.added(entries.length));
    });
    const element = el('div', { class: 'ledger' }, list, more);

    function add(answer) {
      made += 1;
      const entry = buildEntry(`ledger${item}-${made}`, whos, changed, () => {
        entries = entries.filter((other) => other !== entry);
        entry.element.remove();
        number();
        changed();
        entries[entries.length - 1].focus();
        say(words.removed);
      });
      entry.write(answer);
      entries.push(entry);
      list.append(entry.element);
      number();
    }
    function number() {
      entries.forEach((entry, i) => entry.number(i + 1, entries.length > 1));
      more.hidden = entries.length >= MOST;
    }
    add(null);

    return {
      element,
      read() {
        const all = entries.map((entry) => entry.read());
        const begun = all.filter(({ empty }) => !empty);
        if (!begun.length) return { answer: null, missing: all[0].missing };
        const given = begun.map(({ entry }) => entry);
        const twice = new Set(given.map((entry) => JSON.stringify(entry))).size < given.length;
        const short = begun.find(({ missing }) => missing);
        return {
          answer: { kind: 'ledger', entries: given },
          missing: short ? short.missing : twice ? words.twice : null,
        };
      },
      write(answer) {
        const wanted = (answer && answer.entries) || [];
        const shown = entries.map((entry) => entry.read()).filter(({ empty }) => !empty).map(({ entry }) => entry);
        if (JSON.stringify(shown) === JSON.stringify(wanted)) return;
        list.textContent = '';
        entries = [];
        wanted.forEach(add);
        if (!wanted.length) add(null);
      },
    };
  },

  describe(question, answer) {
    const name = (id) => (whoCan(question).find((who) => who.id === id) || { name: id }).name;
    return answer.entries.map(({ side, who, much, words: written }) => {
      const parts = [side && words[side], (who || []).map(name).join(', '), much && words[much], written];
      return parts.filter(Boolean).join(' · ');
    });
  },

  lines: (question) => whoCan(question).map(({ name }) => name),
};

const whoCan = (question) => (question.groups || []).concat({ id: EVERYONE, name: words.everyone });

/** One entry: {element, read() → {entry, empty, missing}, write(entry), number(n, several), focus()}. */
function buildEntry(name, whos, changed, gone) {
  const side = SIDES.map((value) => segment(`${name}-side`, value, words[value]));
  const who = whos.map(({ id, name: label }) => option({ type: 'checkbox', name: `${name}-who`, value: id, label }));
  const much = MUCH.map((value) => segment(`${name}-much`, value, words[value]));
  const field = el('textarea', { class: 'field entry-words', id: `${name}-words`, rows: '2', autocapitalize: 'sentences',
    autocomplete: 'off', 'aria-describedby': `${name}-hint` });
  const hint = el('p', { class: 'hint', id: `${name}-hint` }, words.wordsHint);
  const title = el('legend', { class: 'entry-title' });
  const asked = el('legend', null);
  const remove = button(words.remove, 'short entry-remove', gone);
  const element = el('fieldset', { class: 'entry' }, title,
    el('fieldset', { class: 'entry-part' }, el('legend', null, words.side),
      el('div', { class: 'values' }, ...side.map(({ row }) => row))),
    el('fieldset', { class: 'entry-part options' }, asked, el('p', { class: 'hint' }, words.several),
      ...who.map(({ row }) => row)),
    el('fieldset', { class: 'entry-part' }, el('legend', null, words.much),
      el('div', { class: 'values' }, ...much.map(({ row }) => row))),
    el('div', { class: 'entry-part' }, el('label', { class: 'field-label', for: `${name}-words` }, words.words),
      field, hint),
    remove);

  const on = (rows) => rows.filter(({ input }) => input.checked).map(({ input }) => input.value);
  const over = () => lengthOf(cleanText(field.value)) - LONGEST;
  const refresh = () => {
    [side, who, much].forEach(showChosen);
    const [chosen] = on(side);
    setText(asked, { cost: words.carries, benefit: words.gains }[chosen] || words.whoFirst);
    element.className = `entry ${chosen || ''}`;
    setText(hint, over() > 0 ? words.over(over()) : words.wordsHint);
    hint.classList.toggle('wanting', over() > 0);
    if (over() > 0) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
  };
  element.addEventListener('change', ({ target }) => {
    // everyone is everyone: it and single groups leave each other
    if (target.type === 'checkbox' && target.checked) {
      who.forEach(({ input }) => {
        if (input !== target && (input.value === EVERYONE) !== (target.value === EVERYONE)) input.checked = false;
      });
    }
    refresh();
    changed();
  });
  field.addEventListener('input', () => {
    refresh();
    changed();
  });

  return {
    element,
    focus: () => side[0].input.focus(),
    number(n, several) {
      setText(title, words.entry(n));
      title.classList.toggle('unseen', !several);
      remove.hidden = !several;
    },
    read() {
      const written = cleanText(field.value).replace(/\n/g, ' ');
      const entry = { side: on(side)[0] || null, who: on(who).sort(), much: on(much)[0] || null, words: written };
      const empty = !entry.side && !entry.who.length && !entry.much && !entry.words;
      const missing = !entry.side ? words.wantSide : !entry.who.length ? words.wantWho : !entry.much ? words.wantMuch
        : over() > 0 ? words.over(over()) : null;
      return { entry, empty, missing };
    },
    write(entry) {
      const { side: a = null, who: b = [], much: c = null, words: written = '' } = entry || {};
      side.forEach(({ input }) => { input.checked = input.value === a; });
      who.forEach(({ input }) => { input.checked = b.includes(input.value); });
      much.forEach(({ input }) => { input.checked = input.value === c; });
      field.value = written;
      refresh();
    },
  };
}

/** A radio as one of several segments in a row. */
function segment(name, value, label) {
  const input = el('input', { type: 'radio', name, value });
  return { input, row: el('label', { class: 'value' }, input, el('span', { class: 'value-face' }, label)) };
}
