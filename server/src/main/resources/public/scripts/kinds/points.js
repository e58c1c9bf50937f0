import { button, el, setText } from '../dom.js';
import { words } from './points-words.js';

/** Points spread over the options with − and +, or typed; how many are left is always in sight. */
export const kind = {
  build(question, changed, say, item) {
    const { total, rest } = question;
    /** Whether what is left goes to none. */
    let toNone = false;
    const rows = question.options.map((option) => optionRow(option, total, item, step, typed));
    const line = el('p', { class: 'points-left' });
    const restButton = button('', 'line', () => {
      toNone = !toNone;
      refresh();
      changed();
      say(line.textContent);
    });
    const sum = () => rows.reduce((all, { value }) => all + value(), 0);
    const left = () => total - sum();

    function refresh() {
      const now = left();
      if (now <= 0) toNone = false;
      setText(line, now < 0 ? words.over(-now) : toNone ? words.toNone(now) : words.left(now, total));
      line.classList.toggle('over', now < 0);
      line.classList.toggle('done', now === 0 || toNone);
      rows.forEach(({ value, less, more }) => {
        enable(less, value() > 0);
        enable(more, now > 0);
      });
      setText(restButton, toNone ? words.takeRest : words.giveRest);
      restButton.setAttribute('aria-pressed', String(toNone));
      restButton.hidden = !rest || now <= 0;
    }

    function step(row, by) {
      if (row.value() + by < 0 || (by > 0 && left() <= 0)) return say(line.textContent);
      row.set(row.value() + by);
      toNone = false;
      refresh();
      changed();
      return say(words.now(row.label, row.value(), line.textContent));
    }

    function typed() {
      toNone = false;
      refresh();
      changed();
    }
    refresh();

    return {
      element: el('div', { class: 'points' },
        el('div', { class: 'points-head' }, el('p', { class: 'hint' }, words.how(total, rest)), line),
        el('ul', { class: 'plain' }, ...rows.map(({ element }) => element)), restButton),
      read() {
        const now = left();
        const given = rows.filter(({ value }) => value() > 0);
        if (!given.length && !toNone) return { answer: null, missing: words.wanted(total) };
        const spent = {};
        [...given].sort((a, b) => (a.id < b.id ? -1 : 1)).forEach(({ id, value }) => { spent[id] = value(); });
        const missing = now < 0 ? words.tooMany(-now) : now > 0 && !toNone ? words.areLeft(now) : null;
        return { answer: { kind: 'points', spent }, missing, note: now > 0 && !toNone ? words.noteLeft(now) : null };
      },
      write(answer) {
        rows.forEach(({ id, set }) => set((answer && answer.spent && answer.spent[id]) || 0));
        // what was sent was spent: less than all of it can only have been the rest
        toNone = Boolean(rest && answer && answer.spent && left() > 0);
        refresh();
      },
    };
  },

  describe(question, { spent }) {
    const given = question.options.filter(({ id }) => spent[id] > 0);
    const rest = question.total - given.reduce((sum, { id }) => sum + spent[id], 0);
    const lines = given.map(({ id, label }) => words.line(label, spent[id]));
    return rest > 0 ? [...lines, words.restLine(rest)] : lines;
  },
};

/** What can't be done now stays where it is and keeps its focus. */
function enable(control, can) {
  if (can) control.removeAttribute('aria-disabled');
  else control.setAttribute('aria-disabled', 'true');
}

function optionRow({ id, label }, total, item, step, typed) {
  const name = `points${item}-${id}`;
  const field = el('input', {
    class: 'field points-field', id: name, type: 'number', inputmode: 'numeric', min: '0', max: total, value: '0',
    oninput: typed, onblur: () => row.set(row.value()),
  });
  const less = button('−', 'points-step', () => step(row, -1));
  const more = button('+', 'points-step', () => step(row, 1));
  less.setAttribute('aria-label', words.less(label));
  more.setAttribute('aria-label', words.more(label));
  const row = {
    id, label, less, more,
    element: el('li', { class: 'points-row' }, el('label', { class: 'points-label', for: name }, label),
      el('div', { class: 'points-steps' }, less, field, more)),
    value: () => Math.max(0, Math.trunc(Number(field.value)) || 0),
    set: (value) => { if (field.value !== String(value)) field.value = String(value); },
  };
  return row;
}
