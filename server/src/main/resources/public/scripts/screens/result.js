import { button, el, setText } from '../dom.js';
import { hasOwnLooks } from '../kinds/kinds.js';
import { styleSheet } from '../later.js';
import { morph } from '../morph.js';
import { words } from '../words-later.js';
import { placeSpot } from './spot.js';

let styled = null;
/** What this person looks through, from one result to the next. */
let looking = null;
/** Through what a kind is looked at before anybody has chosen, where that is not the whole room. */
const FIRST = { responsibility: 'group' };

/** The pictures' looks come with the first picture: until then a phone has no use for them. */
export function pictureStyle() {
  styled = styled || Promise.all(['picture', 'picture-groups', 'side-by-side', 'contrasts', 'commitment']
    .map(styleSheet));
  return styled;
}

/**
 * The released result: the shared picture, seen whole or by groups, patched in place; below it the cards that did not
 * fit into the view.
 */
export function part(visit, page) {
  const picture = el('div', { class: 'picture-place' });
  const line = el('p', { class: 'quiet' });
  const rest = el('ul', { class: 'cards' });
  const more = button(words.moreCards, 'line', () => fetchCards());
  const unshown = el('p', { class: 'quiet', hidden: true });
  const lens = lensPart(FIRST[visit.view.step.question.kind], () => {
    draw(fitting(visit.view), 0);
  });
  const element = el('section', { class: 'result', hidden: true, 'aria-label': words.resultHeading },
    lens.element, picture, line, rest, more, unshown);
  let shown = null;
  let next = null;

  const fetchPicture = async (result, wanted) => {
    const { kind } = visit.view.step.question;
    const [reply] = await Promise.all([visit.api.picture(result.step, result.round, lens.now()), pictureStyle(),
      hasOwnLooks(kind) && styleSheet(`picture-${kind}`)]);
    if (shown !== wanted) return;
    if (reply.status === 200) {
      morph(picture, reply.body);
      placeSpot(picture, visit.mine.spot, result);
      setText(line, '');
    } else if (reply.status === 404) {
      morph(picture, '');
      setText(line, result.why || '');
    } else {
      setText(line, words.resultMissing);
      const again = () => shown === wanted && element.isConnected && fetchPicture(result, wanted);
      setTimeout(again, 3000 + 2000 * Math.random());
    }
  };
  const fetchCards = async () => {
    const { step, round } = visit.view.result;
    const reply = await visit.api.cards(step, round, next);
    if (reply.status !== 200) return;
    const cards = reply.body.cards.map(card);
    rest.append(...cards);
    next = reply.body.next;
    more.hidden = !next;
    if (cards.length && !next) cards[0].focus();
  };
  const card = ({ id, text, name }) =>
    el('li', { class: 'card', 'data-key': id, tabindex: '-1' },
      el('p', null, text), name && el('p', { class: 'card-name' }, name));

  const draw = (result, pause) => {
    // what else is drawn with it may change while it is shown
    const { step, finished } = visit.view;
    const wanted = result ? `${lens.now()} ${JSON.stringify([result, step.question, finished])}` : null;
    if (wanted === shown) return;
    shown = wanted;
    element.hidden = !result;
    if (!result) return;
    // by groups everything is in the picture
    next = (lens.now() === 'whole' && result.whole && result.whole.tally && result.whole.tally.next) || null;
    more.hidden = !next;
    rest.textContent = '';
    if (!picture.firstChild) setText(line, result.whole ? words.resultLoading : result.why || '');
    // A whole room asks for the same picture: not all in the same instant.
    setTimeout(() => shown === wanted && fetchPicture(result, wanted), pause);
  };
  const update = () => {
    const result = fitting(visit.view);
    lens.fit(result);
    const group = result && result.whole && mineHidden(visit, result);
    unshown.hidden = !group;
    if (group) setText(unshown, words.groupUnshown(group.name));
    draw(result, 300 * Math.random());
    if (result) placeSpot(picture, visit.mine.spot, result);
  };
  return { element, update };
}

/** The group of this phone, if it counts only in what everyone said; else nothing. */
function mineHidden({ view: { session }, mine }, { hidden }) {
  return (hidden || []).includes(mine.partner) && session.partners.find(({ id }) => id === mine.partner);
}

/** Through what a result can be seen: {element, now(), fit(result)}. There only where there is something to switch. */
function lensPart(first, changed) {
  let lenses = ['whole'];
  const now = () => [looking || first, 'whole'].find((lens) => lenses.includes(lens));
  const names = { whole: words.lensWhole, group: words.lensGroup, wider: words.lensWider };
  const buttons = Object.keys(names).map((name) => button(names[name], 'lens', () => {
    looking = name;
    show();
    changed();
  }));
  const show = () => Object.keys(names).forEach((name, i) => {
    buttons[i].hidden = !lenses.includes(name);
    buttons[i].setAttribute('aria-pressed', String(name === now()));
  });
  const element = el('div', { class: 'lenses', role: 'group', 'aria-label': words.lens }, ...buttons);
  return {
    element, now,
    fit(result) {
      const any = (list) => Boolean(list && list.length);
      lenses = ['whole'];
      if (result && result.whole && (any(result.groups) || any(result.unshown))) lenses.push('group');
      if (result && any(result.wider)) lenses.push('wider');
      element.hidden = lenses.length === 1;
      show();
    },
  };
}

/** The result that belongs under this question: a question that is open again doesn't show the round before. */
function fitting({ result, step }) {
  return result && result.step === step.index && (step.state !== 'open' || result.round === step.round) ? result : null;
}
