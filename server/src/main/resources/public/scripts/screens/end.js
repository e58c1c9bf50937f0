import { displayCode } from '../text.js';
import { button, el, heading } from '../dom.js';
import { when, words } from '../words-later.js';
import { codeForm } from './code.js';
import { leftList } from './left.js';

/** The session is over: says so, and when. What was written and not counted can still be copied. */
export function endedScreen(visit, page) {
  const at = visit.problem ? visit.problem.endedAt : visit.view.session.endedAt;
  const rest = leftList(visit, page);
  const element = el('div', { class: 'screen' },
    el('div', { class: 'body' },
      heading(words.endedHeading),
      at && el('p', null, words.endedAt(when(at))),
      el('p', null, words.endedThanks),
      rest.element),
    el('div', { class: 'foot' }, button(words.otherCode, 'line', () => location.assign('/'))));
  return { element, update: rest.update };
}

/** No such session, or too many wrong codes: the form, with what was typed and the reason. */
export function problemScreen({ code, problem }) {
  const status = problem.is === 'limited' ? 429 : 404;
  return { element: codeForm(displayCode(code), { status, retryAfter: problem.retryAfter }) };
}
