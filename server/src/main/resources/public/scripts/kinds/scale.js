import { el, showChosen } from '../dom.js';
import { words } from '../words.js';

const DONT_KNOW = 'dont-know';

/** A value per statement on a labelled scale; "don't know" stands apart. Statements may be left out. */
export const scale = {
  build(question, changed, say, item) {
    const statements = question.statements.map((statement) => buildStatement(question, statement, item));
    const element = el('div', {
      class: 'statements',
      onchange: () => {
        statements.forEach(({ rows }) => showChosen(rows));
        changed();
      },
    }, ...statements.map((statement) => statement.element));

    return {
      element,
      read() {
        const values = {};
        for (const { id, rows } of statements) {
          const on = rows.find(({ input }) => input.checked);
          if (on) values[id] = on.input.value === DONT_KNOW ? DONT_KNOW : Number(on.input.value);
        }
        const given = Object.keys(values).length;
        if (!given) return { answer: null, missing: words.scaleWanted };
        const left = statements.length - given;
        return { answer: { kind: 'scale', values }, missing: null, note: left ? words.scaleLeft(left) : null };
      },
      write(answer) {
        const values = (answer && answer.values) || {};
        for (const { id, rows } of statements) {
          for (const { input } of rows) input.checked = id in values && String(values[id]) === input.value;
          showChosen(rows);
        }
      },
    };
  },

  describe(question, answer) {
    return question.statements.filter(({ id }) => id in answer.values).map(({ id, label }) => {
      const value = answer.values[id];
      return `${label}: ${value === DONT_KNOW ? words.dontKnow.toLowerCase() : value}`;
    });
  },
};

function buildStatement({ points, low, high }, { id, label }, item) {
  const name = `scale${item}-${id}`;
  const rows = [];
  for (let value = 1; value <= points; value += 1) {
    const end = value === 1 ? low : value === points ? high : null;
    const spoken = end && el('span', { class: 'unseen' }, `, ${end}`);
    rows.push(valueRow(name, value, el('span', null, String(value), spoken), ''));
  }
  const dontKnow = valueRow(name, DONT_KNOW, words.dontKnow, 'dont-know');
  const element = el('fieldset', { class: `statement points-${points}` },
    el('legend', null, label),
    // The radios at both ends say these words themselves.
    el('div', { class: 'ends', 'aria-hidden': 'true' }, el('span', null, low), el('span', null, high)),
    el('div', { class: 'values' }, ...rows.map(({ row }) => row)),
    dontKnow.row);
  return { id, element, rows: rows.concat(dontKnow) };
}

function valueRow(name, value, face, kind) {
  const input = el('input', { type: 'radio', name, value });
  return { input, row: el('label', { class: `value ${kind}` }, input, el('span', { class: 'value-face' }, face)) };
}
