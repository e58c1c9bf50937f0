import { el, setText } from '../dom.js';
import { cleanText, lengthOf } from '../text.js';
import { words } from '../words.js';

/** A short text with a visible limit. */
export const text = {
  written: true,
  build(question, changed) {
    const most = question.maxLength;
    const field = el('textarea', {
      class: 'field', id: 'answer-text', rows: '5', 'aria-describedby': 'answer-limit', autocapitalize: 'sentences',
    });
    const hint = el('p', { class: 'hint', id: 'answer-limit' });
    const refresh = () => {
      const used = lengthOf(cleanText(field.value));
      const over = used > most;
      setText(hint, over ? words.textOver(used - most) : words.textLeft(used, most));
      hint.classList.toggle('wanting', over);
      if (over) field.setAttribute('aria-invalid', 'true');
      else field.removeAttribute('aria-invalid');
    };
    field.addEventListener('input', () => {
      refresh();
      changed();
    });

    return {
      element: el('div', null, el('label', { class: 'field-label', for: 'answer-text' }, words.textLabel), field, hint),
      read() {
        const written = cleanText(field.value);
        const over = lengthOf(written) - most;
        const missing = !written ? words.textWanted : over > 0 ? words.textOver(over) : null;
        return { answer: written ? { kind: 'text', text: written } : null, missing };
      },
      write(answer) {
        const written = (answer && answer.text) || '';
        // What is being typed keeps its cursor: only another text is put in.
        if (cleanText(field.value) !== written) field.value = written;
        refresh();
      },
    };
  },

  describe: (question, answer) => [answer.text],
};
