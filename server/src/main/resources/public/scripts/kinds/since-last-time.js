import { el, option, setText, showChosen } from '../dom.js';
import { cleanText, lengthOf } from '../text.js';
import { day } from './commitments-words.js';
import { words } from './since-last-time-words.js';

const LONGEST = 200;
const sorted = (entries) => Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));

/** A mark for each commitment of others; a few words about those of one's own group. */
export const kind = {
  discreet: true,

  build(question, changed, say, item, mine) {
    const partner = (mine && mine.partner) || null;
    const parts = question.items.map((one) => (partner && one.who === partner ? comment(one) : marks(one, item)));
    const element = el('div', {
      class: 'since-form',
      onchange: changed,
      oninput: () => {
        parts.forEach((part) => part.refresh());
        changed();
      },
    }, ...parts.map((part) => part.element));

    return {
      element,
      read() {
        const given = (name) => sorted(parts.filter((part) => part[name] && part[name]()).map((part) => [part.id, part[name]()]));
        const answer = { kind: 'since-last-time', marks: given('mark'), comments: given('words') };
        const n = Object.keys(answer.marks).length;
        const empty = !n && !Object.keys(answer.comments).length;
        const over = parts.map((part) => part.over && part.over()).find(Boolean);
        const left = parts.filter((part) => part.mark).length - n;
        return {
          answer: empty ? null : answer,
          missing: empty ? words.wanted : over || null,
          note: left ? words.left(left) : null,
        };
      },
      write(answer) {
        const { marks: given = {}, comments = {} } = answer || {};
        parts.forEach((part) => part.write(given[part.id] || '', comments[part.id] || ''));
      },
    };
  },

  describe(question, { marks: given, comments }) {
    return question.items.filter(({ id }) => id in given || id in comments)
      .map(({ id, what }) => words.said(what, id in given ? words.marks[given[id]] : comments[id]));
  },
};

function about({ id, name, by, evidence }) {
  return el('div', { id: `since-${id}-about` },
    el('p', { class: 'quiet' }, words.who(name || words.all, by && day(by))),
    evidence && el('p', { class: 'quiet small' }, ` ${words.shownBy(evidence)}`));
}

function marks(one, item) {
  const rows = Object.keys(words.marks).map((value) => option({
    type: 'radio', name: `since${item}-${one.id}`, value, label: words.marks[value], apart: value === 'dont-know',
  }));
  const refresh = () => showChosen(rows);
  const on = () => rows.find(({ input }) => input.checked);
  return {
    id: one.id,
    element: el('fieldset', { class: 'options since-item', 'aria-describedby': `since-${one.id}-about` },
      el('legend', null, one.what), about(one),
      el('div', { class: 'since-marks' }, ...rows.map(({ row }) => row))),
    refresh,
    mark: () => (on() ? on().input.value : null),
    write(mark) {
      rows.forEach(({ input }) => { input.checked = input.value === mark; });
      refresh();
    },
  };
}

function comment(one) {
  const id = `since-${one.id}`;
  const field = el('textarea', { class: 'field', id, rows: '3', autocapitalize: 'sentences',
    'aria-label': words.said(words.comment, one.what), 'aria-describedby': `${id}-about ${id}-hint` });
  const hint = el('p', { class: 'hint', id: `${id}-hint` });
  const over = () => {
    const more = lengthOf(cleanText(field.value)) - LONGEST;
    return more > 0 ? words.over(more) : null;
  };
  const refresh = () => {
    setText(hint, over() || words.commentHint(one.name, lengthOf(cleanText(field.value)), LONGEST));
    hint.classList.toggle('wanting', Boolean(over()));
    if (over()) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
  };
  refresh();
  return {
    id: one.id,
    element: el('section', { class: 'since-item own' }, el('h2', null, one.what), about(one),
      el('p', null, words.own), el('label', { class: 'field-label', for: id }, words.comment), field, hint),
    refresh,
    over,
    words: () => cleanText(field.value) || null,
    write(mark, text) {
      if (cleanText(field.value) !== text) field.value = text;
      refresh();
    },
  };
}
