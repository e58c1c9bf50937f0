import { el, heading } from '../dom.js';
import { words } from '../words.js';

/** Who this seat speaks for, in a sentence. */
export function groupLine({ session }, { partner, watching }) {
  if (watching) return words.youWatch;
  const group = session.partners.find(({ id }) => id === partner);
  return group ? words.yourGroup(group.name) : words.noGroup;
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
