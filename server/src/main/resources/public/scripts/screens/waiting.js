import { el, heading } from '../dom.js';
import { together } from '../seat.js';
import { words } from '../words.js';

const groupName = ({ partners }, partner) => (partners.find(({ id }) => id === partner) || { name: null }).name;

/** The name with which an answer of several people is shown. */
export const speakerName = (session, { speaks, partner, name }) => (speaks === 'group' ? groupName(session, partner) : name);

/** Who this seat speaks for, in a sentence. */
export function groupLine({ session }, mine) {
  if (mine.watching) return words.youWatch;
  if (together(mine)) return words.youSpeakFor(speakerName(session, mine));
  const group = groupName(session, mine.partner);
  return group ? words.yourGroup(group) : words.noGroup;
}

const calm = (...children) => el('div', { class: 'screen' }, el('div', { class: 'body calm' }, ...children));

export function connectingScreen(visit) {
  const line = el('p', { class: 'quiet', role: 'status' }, words.connecting);
  return {
    element: calm(el('h1', { tabindex: '-1', class: 'wordmark' }, words.product), line),
    update() {
      if (visit.reached === false) line.textContent = words.connectingLong;
    },
  };
}

export function lobbyScreen(visit) {
  const group = el('p', { class: 'quiet' });
  const update = () => { group.textContent = groupLine(visit.view, visit.mine); };
  update();
  const title = el('h1', { tabindex: '-1', class: 'huge' }, words.lobbyHeading);
  return { element: calm(title, el('p', { class: 'big' }, words.lobby), group), update };
}

export function showingScreen({ view: { session, step } }) {
  const more = step.talkFirst !== words.talkHeading && el('p', null, step.talkFirst);
  const talk = step.talkFirst && el('div', { class: 'talk' }, el('h2', null, words.talkHeading), more);
  return {
    element: el('div', { class: 'screen' }, el('div', { class: 'body' },
      session.subject && el('p', { class: 'subject' }, words.about(session.subject)),
      heading(step.question.prompt), talk, el('p', { class: 'quiet' }, words.notOpen))),
  };
}

/** In a pause nothing moves and nothing counts. */
export function pauseScreen({ view: { step } }) {
  return {
    element: calm(el('h1', { tabindex: '-1', class: 'huge' }, words.pauseHeading),
      step.question.prompt && el('p', { class: 'big quiet' }, step.question.prompt)),
  };
}
