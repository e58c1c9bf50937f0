import { el, showChosen } from '../dom.js';
import { words } from './influence-words.js';

const DONT_KNOW = 'dont-know';
const LEVELS = Object.keys(words.levels);

/** The level of say that a group experienced, beside the one that it was promised. */
export const kind = {
  build(question, changed, say, item, mine) {
    const promise = promised(question, mine && mine.partner);
    const rows = LEVELS.map((level) => rung(item, level, words.levels[level], Boolean(promise) && promise.level === level))
      .concat(rung(item, DONT_KNOW, [words.dontKnow], false));
    const element = el('div', { class: 'say' },
      question.about && el('p', { class: 'say-about' }, words.about(question.about)),
      promise ? el('p', { class: 'talk say-promise' }, `${words.promised} `, el('b', null, line(promise)))
        : el('p', { class: 'quiet' }, words.nothing),
      el('fieldset', {
        class: 'options rungs',
        onchange: () => {
          showChosen(rows);
          changed();
        },
      }, el('legend', null, el('p', { class: 'hint' }, words.experienced)), ...rows.map(({ row }) => row)),
      el('p', { class: 'quiet small' }, words.source));

    return {
      element,
      read() {
        const on = rows.find(({ input }) => input.checked);
        return on ? { answer: { kind: 'influence', level: on.input.value }, missing: null }
          : { answer: null, missing: words.wanted };
      },
      write(answer) {
        rows.forEach(({ input }) => { input.checked = Boolean(answer) && input.value === answer.level; });
        showChosen(rows);
      },
    };
  },

  describe: (question, { level }) => [level === DONT_KNOW ? words.dontKnow : words.levels[level][0]],

  lines: () => LEVELS.map((level) => words.levels[level][0]),
};

/** What this group was promised: by itself, or with everyone; else nothing. */
function promised({ promises }, partner) {
  const to = (group) => (promises || []).find((promise) => (promise.group || null) === group);
  return (partner && to(partner)) || to(null);
}

const line = ({ level, by, when }) => words.promisedLine(words.levels[level][0].toLowerCase(), by, when);

function rung(item, level, [name, meaning], here) {
  const input = el('input', { type: 'radio', name: `influence${item}`, value: level });
  // the spaces are read out, not seen
  const face = el('span', null, el('b', null, name), ' ', here && el('span', { class: 'rung-here' }, words.here), ' ',
    meaning && el('span', { class: 'rung-meaning' }, meaning));
  return { input, row: el('label', { class: level === DONT_KNOW ? 'option apart' : 'option rung' }, input, face) };
}
