import { button, el, setText } from '../dom.js';
import { morph } from '../morph.js';
import { words } from '../words.js';

let styled = null;

/** The pictures' looks come with the first picture: until then a phone has no use for them. */
function pictureStyle() {
  styled = styled || new Promise((done) => {
    document.head.append(el('link', { rel: 'stylesheet', href: '/styles/picture.css', onload: done, onerror: done }));
  });
  return styled;
}

/** The released result: the shared picture, patched in place; below it the cards that did not fit into the view. */
export function resultPart(visit, page) {
  const picture = el('div', { class: 'picture-place' });
  const line = el('p', { class: 'quiet' });
  const rest = el('ul', { class: 'cards' });
  const more = button(words.moreCards, 'line', () => fetchCards());
  const element = el('section', { class: 'result', hidden: true, 'aria-label': words.resultHeading },
    picture, line, rest, more);
  let shown = null;
  let next = null;

  const fetchPicture = async (result, wanted) => {
    const [reply] = await Promise.all([visit.api.picture(result.step, result.round), pictureStyle()]);
    if (shown !== wanted) return;
    if (reply.status === 200) {
      morph(picture, reply.body);
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

  const update = () => {
    const result = fitting(visit.view);
    const wanted = result ? JSON.stringify(result) : null;
    if (wanted === shown) return;
    shown = wanted;
    element.hidden = !result;
    if (!result) return;
    next = (result.whole && result.whole.tally && result.whole.tally.next) || null;
    more.hidden = !next;
    rest.textContent = '';
    if (!picture.firstChild) setText(line, result.whole ? words.resultLoading : result.why || '');
    // A whole room asks for the same picture: not all in the same instant.
    setTimeout(() => shown === wanted && fetchPicture(result, wanted), 300 * Math.random());
  };
  return { element, update };
}

/** The result that belongs under this question: a question that is open again doesn't show the round before. */
function fitting({ result, step }) {
  return result && result.step === step.index && (step.state !== 'open' || result.round === step.round) ? result : null;
}
