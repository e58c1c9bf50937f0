import { el, setText } from '../dom.js';
import { words } from './quadrant-words.js';

const END = 10;
const SVG = 'http://www.w3.org/2000/svg';

/** A place on a square: tapped on it, or set with two sliders, which say the same to keyboards and readers. */
export const kind = {
  build(question, changed, say, item) {
    const { x: across, y: up } = question;
    let placed = null;
    const sliders = [slider(across, `x${item}`, moved), slider(up, `y${item}`, moved)];
    const line = el('p', { class: 'quadrant-said' });
    const { square, dot } = drawnSquare();

    function show() {
      square.classList.toggle('placed', Boolean(placed));
      if (placed) {
        dot.setAttribute('cx', String(placed.x * END));
        dot.setAttribute('cy', String((END - placed.y) * END));
      }
      sliders.forEach((one, i) => one.show(placed && [placed.x, placed.y][i]));
      setText(line, placed ? said(question, placed).join(' · ') : words.notYet);
    }

    function place(x, y) {
      if (placed && placed.x === x && placed.y === y) return false;
      placed = { x, y };
      show();
      changed();
      return true;
    }

    function moved() {
      const [x, y] = sliders.map(({ input }) => Number(input.value));
      place(x, y);
    }

    const at = ({ clientX, clientY }) => {
      const { left, top, width, height } = square.getBoundingClientRect();
      const tenth = (part) => Math.max(0, Math.min(END, Math.round(part * END)));
      // the frame stands a tenth outside of the axes, so that the ends can be tapped
      const inside = (from, length, to) => ((to - from) / length) * 1.2 - 0.1;
      return [tenth(inside(left, width, clientX)), tenth(1 - inside(top, height, clientY))];
    };
    square.addEventListener('click', (event) => {
      if (place(...at(event))) say(line.textContent);
    });
    show();

    return {
      element: el('div', { class: 'quadrant' }, el('p', { class: 'hint' }, words.how),
        el('p', { class: 'quadrant-end', 'aria-hidden': 'true' }, words.high(up.name, up.high)), square,
        el('p', { class: 'quadrant-end', 'aria-hidden': 'true' }, words.low(up.name, up.low)),
        el('div', { class: 'quadrant-ends', 'aria-hidden': 'true' },
          el('span', null, words.left(across.name, across.low)),
          el('span', null, words.right(across.name, across.high))),
        line, ...sliders.map(({ element }) => element)),
      read() {
        return placed ? { answer: { kind: 'quadrant', x: placed.x, y: placed.y }, missing: null }
          : { answer: null, missing: words.wanted };
      },
      write(answer) {
        placed = answer && answer.kind === 'quadrant' ? { x: answer.x, y: answer.y } : null;
        show();
      },
    };
  },

  describe: said,

  lines: ({ x, y }) => [x, y].map(({ name, low, high }) => `${name}: ${words.ends(low, high)}`),
};

function said({ x: across, y: up }, { x, y }) {
  return [words.axis(across.name, x), words.axis(up.name, y)];
}

/** Not for readers, who have the sliders. */
function drawnSquare() {
  const shape = (name, attributes) => {
    const made = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    return made;
  };
  const square = shape('svg', { class: 'quadrant-square', viewBox: '-10 -10 120 120', 'aria-hidden': 'true' });
  const dot = shape('circle', { class: 'quadrant-dot', r: '5', cx: '50', cy: '50' });
  square.append(shape('rect', { class: 'quadrant-field', x: '-9', y: '-9', width: '118', height: '118', rx: '4' }),
    shape('path', { class: 'quadrant-axes', d: 'M0 50H100M50 0V100' }), dot);
  return { square, dot };
}

function slider({ name, low, high }, key, moved) {
  const id = `quadrant-${key}`;
  const input = el('input', {
    class: 'quadrant-slider', id, type: 'range', min: '0', max: String(END), step: '1', value: '5', oninput: moved,
    'aria-describedby': `${id}-ends`,
  });
  const show = (value) => {
    if (value !== null && Number(input.value) !== value) input.value = String(value);
    input.setAttribute('aria-valuetext', value === null ? words.unset : words.value(value, low, high));
    input.classList.toggle('unset', value === null);
  };
  const element = el('div', { class: 'quadrant-axis' }, el('label', { class: 'field-label', for: id }, name), input,
    el('div', { class: 'quadrant-ends', id: `${id}-ends` }, el('span', null, low), el('span', null, high)));
  return { element, input, show };
}
