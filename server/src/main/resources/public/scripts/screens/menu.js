import { button, el, heading } from '../dom.js';
import { groupLine } from './waiting.js';
import { words } from '../words.js';

/** What is seldom needed. */
export function menuScreen(visit) {
  const { mine, view } = visit;
  const element = el('div', { class: 'screen' },
    el('div', { class: 'body' },
      heading(words.menuHeading),
      el('p', { class: 'quiet' }, groupLine(view, mine)),
      el('div', { class: 'stack' },
        mine.canChangePartner && button(words.menuGroup, 'line', () => visit.open('group')),
        button(words.menuPass, 'line', () => visit.open('pass')),
        button(words.menuHelp, 'line', () => visit.open('help')))),
    el('div', { class: 'foot' }, button(words.menuBack, 'main', () => visit.open(null))));
  return { element };
}
