import { el } from '../dom.js';
import { words } from '../words-later.js';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Puts this person's own dot on the map of opinions, where the picture has one, and says below it where that is. It is
 * in nothing that anybody else receives: the server works it out from her own votes, for her own phone.
 */
export function placeSpot(picture, spot, { step, round }) {
  const map = picture.querySelector('.opinion-map');
  if (!map) return;
  for (const old of map.parentNode.querySelectorAll('.own-dot, .own-spot')) old.remove();
  if (!spot || spot.step !== step || spot.round !== round) return;
  const dot = document.createElementNS(SVG, 'circle');
  for (const [name, value] of Object.entries({ class: 'own-dot', cx: spot.x, cy: -spot.y, r: 0.055 })) {
    dot.setAttribute(name, value);
  }
  map.append(dot);
  const letters = spot.in.map((group) => String.fromCharCode(65 + group));
  map.after(el('p', { class: 'own-spot' }, words.ownSpot(letters)));
}
