import { button, el, heading, setText } from '../dom.js';
import { words } from '../words-later.js';
import { groupLine } from './waiting.js';

/** What is seldom needed. */
export function menuScreen(visit) {
  const { mine, view } = visit;
  const element = el('div', { class: 'screen' },
    el('div', { class: 'body' },
      heading(words.menuHeading),
      el('p', { class: 'quiet' }, groupLine(view, mine)),
      el('div', { class: 'stack' },
        (mine.canChangePartner || !mine.watching)
          && button(mine.canChangePartner ? words.menuGroup : words.menuSpeaks, 'line', () => visit.open('group')),
        mine.canTakeBack && button(words.menuTakeBack, 'line', () => visit.open('back')),
        button(words.menuPass, 'line', () => visit.open('pass')),
        button(words.menuHelp, 'line', () => visit.open('help')))),
    el('div', { class: 'foot' }, button(words.menuBack, 'main', () => visit.open(null))));
  return { element };
}

/** Asks before the phone goes to another person; what is not sent must first be sent, or be given up on purpose. */
export function passScreen(visit, page, helper) {
  const unsent = el('p', { class: 'notice', hidden: true });
  const hint = el('p', { class: 'hint wanting', role: 'status' });
  const go = button('', 'main', async () => {
    if (go.getAttribute('aria-disabled')) return;
    go.setAttribute('aria-disabled', 'true');
    const refused = await visit.pass(helper);
    go.removeAttribute('aria-disabled');
    if (refused) setText(hint, words.needsConnection);
  });
  const update = () => {
    const waiting = visit.queue.unsent().length;
    const begun = visit.queue.unfinished();
    setText(unsent, waiting ? words.passUnsent(waiting) : begun ? words.passDraft : '');
    unsent.hidden = !waiting && !begun;
    setText(go, waiting || begun ? words.passGiveUp : helper ? words.helpGo : words.passGo);
    go.classList.toggle('care', Boolean(waiting));
    go.classList.toggle('main', !waiting);
  };
  update();
  const element = el('div', { class: 'screen' },
    el('div', { class: 'body' },
      heading(helper ? words.helpHeading : words.passHeading),
      el('p', null, helper ? words.helpWhat : words.passWhat),
      !helper && el('p', null, words.passNext),
      unsent, hint),
    el('div', { class: 'foot stack' }, go, button(words.menuBack, 'line', () => visit.open(null))));
  return { element, update };
}

/** Asks before answers are taken back: what becomes of them depends on whether they were shown. */
export function takeBackScreen(visit, page) {
  const hint = el('p', { class: 'hint wanting', role: 'status' });
  const go = button(words.takeBackGo, 'care', async () => {
    if (go.getAttribute('aria-disabled')) return;
    go.setAttribute('aria-disabled', 'true');
    const refused = await visit.takeBack();
    go.removeAttribute('aria-disabled');
    if (refused) setText(hint, (refused.body && refused.body.detail) || words.needsConnection);
    else page.say(words.takenBack);
  });
  const element = el('div', { class: 'screen' },
    el('div', { class: 'body' },
      heading(words.takeBackHeading), el('p', null, words.takeBackBefore), el('p', null, words.takeBackAfter), hint),
    el('div', { class: 'foot stack' }, go, button(words.menuBack, 'line', () => visit.open(null))));
  return { element };
}
