import { Api } from '../api.js';
import { Clock } from '../clock.js';
import { hasLookAlike, normaliseCode } from '../text.js';
import { button, el, heading, setText } from '../dom.js';
import { when, words } from '../words-later.js';

/** The form for the code; it keeps what was typed and says what is needed. A right code goes into the address. */
export function codeForm(typed, problem, goOn = () => location.reload()) {
  const field = el('input', {
    class: 'field code', id: 'code', type: 'text', value: typed, 'aria-describedby': 'code-hint', maxlength: '40',
    autocomplete: 'off', autocapitalize: 'characters', autocorrect: 'off', spellcheck: 'false', enterkeyhint: 'go',
  });
  const hint = el('p', { class: 'hint', id: 'code-hint', role: 'status' });
  const go = button(words.codeJoin, 'main', null);
  go.type = 'submit';
  const wanting = (text) => {
    setText(hint, text);
    hint.classList.toggle('wanting', Boolean(text));
    if (text) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
  };

  const check = async (event) => {
    event.preventDefault();
    const code = normaliseCode(field.value);
    if (go.getAttribute('aria-disabled')) return;
    if (!code) {
      wanting(words.codeEmpty);
      field.focus();
      return;
    }
    go.setAttribute('aria-disabled', 'true');
    const reply = await new Api(code, new Clock()).state(null);
    go.removeAttribute('aria-disabled');
    if (reply.status === 200) {
      history.pushState(null, '', `/j/${encodeURIComponent(code)}`);
      goOn();
      return;
    }
    wanting(whyNot(reply, code));
    field.focus();
  };
  if (problem) wanting(whyNot(problem, normaliseCode(typed)));

  return el('form', { class: 'screen', novalidate: true, onsubmit: check },
    el('div', { class: 'body' }, heading(words.codeHeading),
      el('div', null, el('label', { class: 'field-label', for: 'code' }, words.codeLabel), field, hint),
      el('p', { class: 'quiet' }, words.codeScan)),
    el('div', { class: 'foot' }, go));
}

function whyNot({ status, body, retryAfter }, code) {
  if (status === 404) return hasLookAlike(code) ? words.codeLookAlike : words.codeWrong;
  if (status === 410) return `${words.endedHeading}. ${body && body.endedAt ? words.endedAt(when(body.endedAt)) : ''}`;
  if (status === 429) return words.codeLimited(words.wait(retryAfter));
  if (status === 400) return words.codeWrong;
  return words.codeUnreached;
}

