import { button, el, setText } from '../dom.js';
import { styleSheet } from '../later.js';
import { day, words } from '../kinds/commitments-words.js';
import { pictureStyle } from './result.js';

/** What was decided at this step, and a button for those whom it concerns. */
export function part(visit, page) {
  const list = el('ol', { class: 'decided-list' });
  const hint = el('p', { class: 'hint', role: 'status' });
  const element = el('section', { class: 'decided', 'aria-labelledby': 'decided-heading', hidden: true },
    el('h2', { id: 'decided-heading' }, words.heading), list, hint);
  let shown = null;
  let known = [];

  const act = async (one, accept) => {
    const reply = await visit.api.call(accept ? 'POST' : 'DELETE', `/commitments/${one.id}/accept`);
    const refused = reply.status !== 204 && ((reply.body && reply.body.detail) || words.unreached);
    setText(hint, refused || '');
    hint.classList.toggle('wanting', Boolean(refused));
    if (refused) page.say(refused);
    else fetchAll(0);
  };
  const draw = () => {
    const { partners } = visit.view.session;
    const focused = document.activeElement && document.activeElement.dataset.commitment;
    list.textContent = '';
    list.append(...known.map((one) => row(one, partners)));
    if (focused) {
      const again = list.querySelector(`[data-commitment="${focused}"]`);
      if (again) again.focus({ preventScroll: true });
    }
  };
  const row = (one, partners) => {
    const name = (id) => (partners.find((partner) => partner.id === id) || { name: words.all }).name;
    return el('li', { class: `decided-item ${one.accepted ? 'accepted' : ''}` },
      el('p', { class: 'commitment-what' }, one.what),
      el('p', { class: 'commitment-facts' }, el('span', { class: `lane-name ${look(one.who, partners)}` }, name(one.who)),
        one.by && el('span', null, words.byDay(day(one.by))),
        one.evidence && el('span', null, words.shownBy(one.evidence))),
      el('p', { class: 'decided-state' }, state(one, name, partners)),
      own(one, name));
  };
  const own = (one, name) => {
    const { mine } = visit;
    const concerns = mine.partner && !mine.watching && !mine.waits && (!one.who || one.who === mine.partner);
    if (!concerns || one.agreedInRoom) return null;
    const accepted = one.acceptedBy.includes(mine.partner);
    const tap = button(accepted ? words.notAfterAll : words.takeOn, accepted ? 'line' : 'main',
      () => act(one, !accepted));
    tap.dataset.commitment = one.id;
    tap.setAttribute('aria-label', `${tap.textContent}: ${one.what}`);
    return el('div', { class: 'decided-own' }, tap,
      !accepted && el('p', { class: 'quiet small' }, words.forGroup(name(mine.partner))));
  };
  const fetchAll = (wait) => {
    const wanted = visit.view.commitments;
    shown = wanted;
    setTimeout(async () => {
      const [reply] = await Promise.all([visit.api.call('GET', '/commitments'), pictureStyle(),
        ...['commitment', 'picture-commitments'].map(styleSheet)]);
      if (reply.status === 200) {
        known = reply.body.items;
        element.hidden = !known.length;
        draw();
      } else if (element.isConnected) {
        setTimeout(() => fetchAll(0), 3000 + 2000 * Math.random());
      }
    }, wait);
  };
  const update = () => {
    // a whole room asks for the same: not all in the same instant
    if (visit.view.commitments !== shown) fetchAll(600 * Math.random());
  };
  return { element, update };
}

function look(who, partners) {
  const place = partners.findIndex(({ id }) => id === who);
  return place < 0 ? 'several' : `partner-${(place % 8) + 1}`;
}

function state({ agreedInRoom, accepted, acceptedBy }, name, partners) {
  if (agreedInRoom) return words.inRoom;
  const names = acceptedBy.map(name);
  const all = names.length > 1 ? words.and(names.slice(0, -1).join(', '), names[names.length - 1]) : names[0];
  if (accepted) return words.takenOn(all);
  return names.length ? words.partly(all, names.length, partners.length) : words.open;
}
