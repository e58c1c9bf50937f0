import { el, option, showChosen } from '../dom.js';
import { words } from '../words.js';

const NONE = ' none';

/** One or several options, or "none of these". */
export const choice = {
  build(question, changed, say, item) {
    const single = question.max === 1;
    const name = `choice${item}`;
    const type = single ? 'radio' : 'checkbox';
    const rows = question.options.map(({ id, label }) => option({ type, name, value: id, label }));
    if (question.none) rows.push(option({ type, name, value: NONE, label: words.noneOfThese, apart: true }));
    const none = question.none ? rows[rows.length - 1].input : null;
    const asked = words.choose(Math.max(1, question.min), question.max);
    const hint = el('p', { class: 'hint' }, asked);
    const chosen = () => rows.map(({ input }) => input).filter((input) => input.checked && input !== none);

    const refresh = () => {
      showChosen(rows);
      hint.textContent = single || !chosen().length ? asked : `${asked} ${words.chosen(chosen().length, question.max)}`;
      hint.classList.remove('wanting');
    };
    const element = el('fieldset', {
      class: 'options',
      onchange: ({ target }) => {
        if (!single && target === none && none.checked) chosen().forEach((input) => { input.checked = false; });
        if (!single && none && target !== none && target.checked) none.checked = false;
        const full = !single && chosen().length > question.max;
        if (full) target.checked = false;
        refresh();
        if (full) {
          hint.textContent = words.chooseFull(question.max);
          hint.classList.add('wanting');
          say(hint.textContent);
        } else {
          changed();
        }
      },
    }, el('legend', null, hint), ...rows.map(({ row }) => row));

    return {
      element,
      read() {
        if (none && none.checked) return { answer: { kind: 'choice', none: true }, missing: null };
        const options = chosen().map((input) => input.value).sort();
        if (!options.length) return { answer: null, missing: words.chooseOne };
        const short = options.length < question.min;
        return {
          answer: { kind: 'choice', options },
          missing: short ? words.chooseMore(question.min, options.length) : null,
        };
      },
      write(answer) {
        const options = (answer && answer.options) || [];
        for (const { input } of rows) input.checked = options.includes(input.value);
        if (none) none.checked = Boolean(answer && answer.none);
        refresh();
      },
    };
  },

  describe(question, answer) {
    if (answer.none) return [words.noneOfThese];
    return question.options.filter(({ id }) => answer.options.includes(id)).map(({ label }) => label);
  },
};
