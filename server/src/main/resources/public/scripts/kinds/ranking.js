import { button, el, setText } from '../dom.js';
import { words } from './ranking-words.js';

/** An order of some of the options: tapped into it, moved by buttons, level where wanted. Nothing needs dragging. */
export const kind = {
  build(question, changed, say) {
    /** The best first; at each place the ids of those that are level. */
    let order = [];
    const label = (id) => question.options.find((option) => option.id === id).label;
    const rows = new Map(question.options.map((option) => [option.id, orderedRow(option, act)]));
    const offers = new Map(question.options.map((option) => [option.id, offerRow(option, act)]));
    const ordered = el('ol', { class: 'ranked', 'aria-label': words.yours });
    const offered = el('ul', { class: 'unranked', 'aria-label': words.left });
    const empty = el('p', { class: 'hint' }, words.none);
    const full = el('p', { class: 'hint' }, words.all);

    const placeOf = (id) => order.findIndex((place) => place.includes(id));
    const acts = {
      add: (id) => order.push([id]),
      up: (id, at) => moveAlone(order, id, at, -1),
      down: (id, at) => moveAlone(order, id, at, 1),
      level: (id, at) => {
        const [, ...rest] = order[at];
        if (rest.includes(id)) moveAlone(order, id, at, 1);
        else order.splice(at - 1, 2, [...order[at - 1], ...order[at]]);
      },
      out: (id, at) => {
        order[at] = order[at].filter((other) => other !== id);
        order = order.filter((place) => place.length);
      },
    };

    function act(name, id, from) {
      const at = placeOf(id);
      const alone = at < 0 || order[at].length === 1;
      if (name === 'up' && at === 0 && alone) return say(words.first(label(id)));
      if (name === 'down' && at === order.length - 1 && alone) return say(words.last(label(id)));
      acts[name](id, at);
      draw();
      const row = rows.get(id);
      if (name === 'out') offers.get(id).button.focus();
      else if (name === 'add') focusNext();
      else (from.hidden ? row.up : from).focus();
      changed();
      return say(now(id));
    }

    /** After one was tapped, the next one to tap. */
    function focusNext() {
      const next = offered.querySelector('button') || ordered.querySelector('li:last-child button');
      next.focus();
    }

    function now(id) {
      const at = placeOf(id);
      if (at < 0) return words.nowOut(label(id));
      const others = order[at].filter((other) => other !== id).map(label);
      const nth = number(order, at);
      if (others.length) return words.nowLevel(label(id), nth, others);
      return words.now(label(id), nth, order.flat().length);
    }

    function draw() {
      order.forEach((place, at) => place.forEach((id, nth) => {
        const row = rows.get(id);
        ordered.append(row.element);
        setText(row.place, words.place(number(order, at), place.length > 1));
        row.element.classList.toggle('level', nth > 0);
        row.level.hidden = at === 0 && nth === 0;
        row.level.setAttribute('aria-pressed', String(nth > 0));
      }));
      for (const [id, { element, button: add }] of offers) {
        if (placeOf(id) < 0) {
          rows.get(id).element.remove();
          offered.append(element);
          add.setAttribute('aria-label', words.add(label(id), number(order, order.length)));
        } else {
          element.remove();
        }
      }
      empty.hidden = order.length > 0;
      full.hidden = offered.children.length > 0;
    }
    draw();

    return {
      element: el('div', { class: 'ranking' }, el('p', { class: 'hint' }, words.how),
        el('h2', { 'aria-hidden': 'true' }, words.yours), empty, ordered,
        el('h2', { 'aria-hidden': 'true' }, words.left), full, offered),
      read() {
        const left = offered.children.length;
        if (!order.length) return { answer: null, missing: words.wanted };
        return {
          answer: { kind: 'ranking', order: order.map((place) => [...place].sort()) },
          missing: null,
          note: left ? words.leftOut(left) : null,
        };
      },
      write(answer) {
        order = ((answer && answer.order) || []).map((place) => [...place]);
        draw();
      },
    };
  },

  describe(question, { order }) {
    const labels = (ids) => question.options.filter(({ id }) => ids.includes(id)).map(({ label }) => label);
    const left = labels(question.options.map(({ id }) => id).filter((id) => !order.flat().includes(id)));
    const lines = order.map((place, at) => words.line(number(order, at), labels(place)));
    return left.length ? [...lines, words.rest(left)] : lines;
  },
};

/** What a place is called: after two at place 2 comes place 4. */
const number = (order, at) => 1 + order.slice(0, at).flat().length;

/** One that is level with others gets a place of its own beside them; one that is alone changes with its neighbour. */
function moveAlone(order, id, at, step) {
  if (order[at].length > 1) {
    order[at] = order[at].filter((other) => other !== id);
    order.splice(step < 0 ? at : at + 1, 0, [id]);
  } else {
    const [place] = order.splice(at, 1);
    order.splice(at + step, 0, place);
  }
}

function orderedRow({ id, label }, act) {
  const place = el('span', { class: 'rank-place' });
  const make = (name, sign) => {
    const made = button(sign, 'rank-button', () => act(name, id, made));
    made.setAttribute('aria-label', words[name](label));
    return made;
  };
  const up = make('up', '▲');
  const level = make('level', '=');
  const element = el('li', { class: 'rank' }, el('p', { class: 'rank-name' }, place, el('span', null, label)),
    el('div', { class: 'rank-buttons' }, up, make('down', '▼'), level, make('out', '✕')));
  return { element, place, up, level };
}

function offerRow({ id, label }, act) {
  const add = button(label, 'line', () => act('add', id, add));
  return { element: el('li', null, add), button: add };
}
