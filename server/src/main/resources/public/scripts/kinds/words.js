import { el, setText } from '../dom.js';
import { cleanText, lengthOf } from '../text.js';
import { words } from './words-words.js';

const FIELDS = [0, 1, 2];
const MOST = 30;

/** Up to three words, a field each; empty ones are left out. */
export const kind = {
  written: true,
  build(question, changed, say, item) {
    const hint = el('p', { class: 'hint', id: `words-hint${item}` }, words.hint(MOST));
    const fields = FIELDS.map((place) => el('input', {
      class: 'field', type: 'text', id: `word-${place}${item}`, 'aria-describedby': `words-hint${item}`,
      autocomplete: 'off', autocapitalize: 'none', enterkeyhint: place < 2 ? 'next' : 'done',
    }));
    const written = () => fields.map((field) => cleanText(field.value));
    const tooLong = () => written().findIndex((word) => lengthOf(word) > MOST);
    const overBy = (place) => words.over(place, lengthOf(written()[place]) - MOST);
    const refresh = () => {
      const long = tooLong();
      setText(hint, long < 0 ? words.hint(MOST) : overBy(long));
      hint.classList.toggle('wanting', long >= 0);
      fields.forEach((field, place) => {
        if (lengthOf(written()[place]) > MOST) field.setAttribute('aria-invalid', 'true');
        else field.removeAttribute('aria-invalid');
      });
    };
    fields.forEach((field, place) => {
      field.addEventListener('input', () => {
        refresh();
        changed();
      });
      // Enter goes on to the next word; after the last one it sends, as everywhere.
      field.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' || place === 2 || !cleanText(field.value)) return;
        event.preventDefault();
        fields[place + 1].focus();
      });
    });
    const rows = fields.map((field, place) => el('p', { class: 'word-field' },
      el('label', { class: 'field-label', for: field.id }, words.field(place)), field));

    return {
      element: el('div', { class: 'word-fields' }, ...rows, hint),
      read() {
        const given = written().filter(Boolean);
        const long = tooLong();
        if (!given.length) return { answer: null, missing: words.wanted };
        return { answer: { kind: 'words', words: given }, missing: long < 0 ? null : overBy(long) };
      },
      write(answer) {
        const given = (answer && answer.words) || [];
        // What is being typed keeps its place: only other words are put in.
        if (JSON.stringify(written().filter(Boolean)) !== JSON.stringify(given)) {
          fields.forEach((field, place) => { field.value = given[place] || ''; });
        }
        refresh();
      },
    };
  },

  describe: (question, answer) => answer.words,
};
