import { button, el, heading, option, setText, showChosen } from '../dom.js';
import { cleanText } from '../text.js';
import { words } from '../words.js';

const NO_GROUP = ' none';
const WATCH = ' watch';

/** Chooses the group (and the name, where the session asks for it); also where the group is changed later. */
export function joinScreen(visit) {
  const { session } = visit.view;
  const { mine } = visit;
  const helper = mine ? mine.helper : visit.seat.helper;
  const rows = session.partners.map(({ id, name }) => option({ type: 'radio', name: 'group', value: id, label: name }));
  rows.push(option({ type: 'radio', name: 'group', value: NO_GROUP, label: words.groupNone, apart: true }));
  if (!helper) rows.push(option({ type: 'radio', name: 'group', value: WATCH, label: words.watch }));
  const name = session.asksName ? nameField(helper, mine) : null;
  const hint = el('p', { class: 'foot-line foot-state', role: 'status' });
  const go = button(mine ? words.joinChange : helper ? words.joinHelped : words.join, 'main', null);
  go.type = 'submit';

  const now = mine || visit.seat.joined;
  if (now) {
    const value = now.watching || now.watch ? WATCH : now.partner || NO_GROUP;
    rows.forEach(({ input }) => { input.checked = input.value === value; });
  }
  showChosen(rows);

  const tell = (text, wanting) => {
    setText(hint, text);
    hint.classList.toggle('wanting', wanting);
  };
  const submit = async (event) => {
    event.preventDefault();
    if (go.getAttribute('aria-disabled')) return;
    const on = rows.find(({ input }) => input.checked);
    const called = name ? cleanText(name.input.value).replace(/\n/g, ' ') : null;
    if (!on) {
      tell(words.groupWanted, true);
      rows[0].input.focus();
      return;
    }
    const watch = on.input.value === WATCH;
    if (name && !watch && !called) {
      tell(words.nameWanted, true);
      name.input.focus();
      return;
    }
    go.setAttribute('aria-disabled', 'true');
    tell(words.joining, false);
    const partner = watch || on.input.value === NO_GROUP ? null : on.input.value;
    const refused = await visit.join({ partner, name: watch ? null : called, watch, helper });
    go.removeAttribute('aria-disabled');
    if (refused) tell(whyNot(refused), true);
  };

  const chose = () => {
    showChosen(rows);
    tell('', false);
  };
  const hats = el('p', { class: 'quiet', id: 'hats' }, words.groupHats);
  const element = el('form', { class: 'screen', novalidate: true, onsubmit: submit },
    el('div', { class: 'body' },
      heading(helper ? words.groupQuestionHelped : words.groupQuestion), hats,
      el('fieldset', { class: 'options', 'aria-describedby': 'hats', onchange: chose },
        el('legend', { class: 'unseen' }, helper ? words.groupQuestionHelped : words.groupQuestion),
        ...rows.map(({ row }) => row)),
      name && name.element),
    el('div', { class: 'foot' }, hint, go,
      mine && button(words.menuBack, '', () => visit.open(null))));
  return { element };
}

function nameField(helper, mine) {
  const input = el('input', {
    class: 'field', id: 'name', type: 'text', maxlength: '80', autocomplete: helper ? 'off' : 'name',
    'aria-describedby': 'name-hint', value: mine && mine.name,
  });
  const element = el('div', null,
    el('label', { class: 'field-label', for: 'name' }, helper ? words.nameLabelHelped : words.nameLabel), input,
    el('p', { class: 'hint', id: 'name-hint' }, words.nameHint));
  return { input, element };
}

function whyNot({ status, body, retryAfter }) {
  if (status === 429) return words.codeLimited(words.wait(retryAfter));
  if (status === 409 && /partner-fixed$/.test((body && body.type) || '')) return words.partnerFixed;
  if (status >= 400 && status < 500) return (body && body.detail) || words.joinFailed;
  return words.joinUnreached;
}
