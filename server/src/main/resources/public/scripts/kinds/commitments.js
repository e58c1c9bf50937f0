import { el, setText } from '../dom.js';
import { cleanText, lengthOf } from '../text.js';
import { day, words } from './commitments-words.js';

const LONGEST = 160;
const oneLine = (text) => cleanText(text).replace(/\n/g, ' ');

/** A proposal: what will be done, who takes it on, by when, and what will show it. */
export const kind = {
  written: true,
  discreet: true,

  build(question, changed) {
    const what = line('commitment-what', words.what, words.whatHint);
    const evidence = line('commitment-evidence', words.evidence, '');
    const who = el('select', { class: 'field', id: 'commitment-who' }, el('option', { value: '' }, words.all),
      ...question.groups.map(({ id, name }) => el('option', { value: id }, name)));
    const by = el('input', { class: 'field', id: 'commitment-by', type: 'date', min: '2000-01-01', max: '2199-12-31' });
    const refresh = () => [what, evidence].forEach((field) => field.refresh());
    const element = el('div', {
      class: 'commitment-form',
      oninput: () => {
        refresh();
        changed();
      },
      onchange: changed,
    },
    what.element,
    labelled('commitment-who', words.who, who), labelled('commitment-by', words.by, by), evidence.element,
    el('p', { class: 'quiet small' }, words.stays));

    return {
      element,
      read() {
        const answer = {
          kind: 'commitments', who: who.value || null, what: what.value(), by: by.value || null, evidence: evidence.value(),
        };
        const empty = !answer.who && !answer.what && !answer.by && !by.validity.badInput && !answer.evidence;
        const missing = !answer.what ? words.whatWanted : what.over() || evidence.over()
          || (by.validity.badInput || (answer.by && !/^2[01]\d\d-\d\d-\d\d$/.test(answer.by)) ? words.dayWanted : null);
        return { answer: empty ? null : answer, missing };
      },
      write(answer) {
        const { who: group, what: words_, by: until, evidence: shown } = answer || {};
        what.write(words_ || '');
        evidence.write(shown || '');
        who.value = group || '';
        if (by.value !== (until || '')) by.value = until || '';
        refresh();
      },
    };
  },

  describe(question, { who, what, by, evidence }) {
    const group = question.groups.find(({ id }) => id === who);
    return [`${group ? group.name : words.all}: ${what}`, by && words.byDay(day(by)),
      evidence && words.shownBy(evidence)].filter(Boolean);
  },
};

const labelled = (id, label, field) => el('div', null, el('label', { class: 'field-label', for: id }, label), field);

/** A line of text with its limit, which is said only when it is passed; all of it can be seen, however long. */
function line(id, label, help) {
  const input = el('textarea', { class: 'field', id, rows: '2', 'aria-describedby': `${id}-hint`, autocapitalize: 'sentences' });
  const hint = el('p', { class: 'hint', id: `${id}-hint` });
  const over = () => {
    const more = lengthOf(oneLine(input.value)) - LONGEST;
    return more > 0 ? words.over(more) : null;
  };
  return {
    element: el('div', null, el('label', { class: 'field-label', for: id }, label), input, hint),
    value: () => oneLine(input.value),
    over,
    // what is being typed keeps its cursor
    write(text) {
      if (oneLine(input.value) !== text) input.value = text;
    },
    refresh() {
      setText(hint, over() || help);
      hint.classList.toggle('wanting', Boolean(over()));
      if (over()) input.setAttribute('aria-invalid', 'true');
      else input.removeAttribute('aria-invalid');
    },
  };
}
