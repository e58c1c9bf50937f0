import { el, heading, setText } from '../dom.js';
import { morph } from '../morph.js';
import { words } from '../words-later.js';
import { pictureStyle } from './result.js';

/** Where the room's groups differ most and agree most, while the room looks at that. */
export function contrastsScreen(visit) {
  const place = el('div', { class: 'picture-place' });
  const line = el('p', { class: 'quiet' }, words.resultLoading);
  const element = el('div', { class: 'screen' }, el('div', { class: 'body' },
    heading(words.contrastsHeading), el('section', { class: 'result', 'aria-label': words.contrastsHeading },
      el('h2', { class: 'unseen' }, words.contrastsIn), place, line)));
  const draw = async () => {
    const [reply] = await Promise.all([visit.api.contrasts(), pictureStyle()]);
    if (reply.status === 200) morph(place, reply.body);
    setText(line, reply.status === 200 ? '' : words.resultMissing);
    if (reply.status !== 200) setTimeout(() => element.isConnected && draw(), 3000 + 2000 * Math.random());
  };
  setTimeout(draw, 300 * Math.random());
  return { element };
}
