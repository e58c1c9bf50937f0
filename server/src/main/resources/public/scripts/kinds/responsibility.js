import { button, el, setText, showChosen } from '../dom.js';
import { words } from './responsibility-words.js';

const LEVELS = ['leads', 'shares', 'consulted', 'told', 'none', 'dont-know'];
/** So far a finger has to go sideways, in pixels, to turn to another card. */
const SWIPE = 60;

/** Who shares in what: one task a card, one row a group. Cards and rows may be left blank. */
export const kind = {
  build(question, changed, say, item) {
    const cards = question.tasks.map((task, i) => buildCard(question, task, i, item));
    const rows = cards.flatMap((card) => card.rows);
    const left = el('p', { class: 'hint' });
    const back = button(words.back, 'line', () => turn(at - 1));
    const next = button(words.next, 'line', () => turn(at + 1));
    let at = 0;

    const refresh = () => {
      rows.forEach(({ radios }) => showChosen(radios));
      setText(left, words.left(rows.filter((row) => !row.chosen()).length));
    };
    const show = () => {
      cards.forEach(({ element }, i) => { element.hidden = i !== at; });
      back.disabled = at === 0;
      next.disabled = at === cards.length - 1;
    };
    const turn = (to) => {
      if (to < 0 || to >= cards.length || to === at) return;
      at = to;
      show();
      cards[at].title.focus({ preventScroll: true });
      cards[at].element.scrollIntoView({ block: 'nearest' });
    };
    const touched = () => {
      refresh();
      changed();
    };
    const element = el('div', { class: 'sharing', onchange: touched },
      ...cards.map((card) => card.element),
      cards.length > 1 && el('div', { class: 'turning' }, back, next), left,
      el('p', { class: 'hint' }, words.again));
    takeAway(rows, (row) => {
      touched();
      say(words.cleared(row.label));
    });
    swiped(element, (by) => turn(at + by));
    show();
    refresh();

    return {
      element,
      read() {
        const says = {};
        for (const { task, group, chosen } of rows) {
          const level = chosen();
          if (level) (says[task] = says[task] || {})[group] = level;
        }
        if (!Object.keys(says).length) return { answer: null, missing: words.wanted };
        const blank = rows.filter((row) => !row.chosen()).length;
        return { answer: { kind: 'responsibility', says }, missing: null, note: blank ? words.leftShort(blank) : null };
      },
      write(answer) {
        const says = (answer && answer.says) || {};
        for (const { task, group, radios } of rows) {
          const level = says[task] && says[task][group];
          for (const { input } of radios) input.checked = input.value === level;
        }
        refresh();
      },
    };
  },

  describe({ tasks, groups }, { says }) {
    return tasks.filter(({ id }) => says[id]).map(({ id, label }) => {
      const parts = groups.filter((group) => says[id][group.id])
        .map((group) => `${group.label} (${words[says[id][group.id]]})`);
      return `${label}: ${parts.join(', ')}`;
    });
  },
};

function buildCard({ tasks, groups }, task, i, item) {
  const title = el('h2', { class: 'task-name', tabindex: '-1' },
    el('span', { class: 'task-place' }, words.place(i + 1, tasks.length)), ' ', task.label);
  const asked = groups.map((group, place) => ({ group, place }))
    .filter(({ group }) => !task.parties || task.parties.includes(group.id));
  const rows = asked.map(({ group, place }) => buildRow(task, group, place, item));
  return { element: el('section', { class: 'task-card' }, title, ...rows.map(({ element }) => element)), rows, title };
}

function buildRow(task, group, place, item) {
  const name = `part${item}-${task.id}-${group.id}`;
  const radios = LEVELS.map((level) => {
    const input = el('input', { type: 'radio', name, value: level });
    return {
      input,
      row: el('label', { class: `value level ${level}` }, input, el('span', { class: 'value-face' }, words[level])),
    };
  });
  const element = el('fieldset', { class: 'party' },
    el('legend', { class: `partner-mark partner-${(place % 8) + 1}` }, group.label),
    el('div', { class: 'levels-of' }, ...radios.map(({ row }) => row)));
  const chosen = () => (radios.find(({ input }) => input.checked) || { input: {} }).input.value || null;
  return { element, radios, chosen, task: task.id, group: group.id, label: group.label };
}

/** A radio that is tapped again, or on which Delete or Backspace is pressed, is taken away. */
function takeAway(rows, done) {
  for (const row of rows) {
    let before = null;
    const clear = (input) => {
      input.checked = false;
      done(row);
    };
    for (const { input, row: label } of row.radios) {
      label.addEventListener('pointerdown', () => { before = row.chosen(); });
      input.addEventListener('click', () => {
        if (before === input.value) clear(input);
        before = null;
      });
      input.addEventListener('keydown', ({ key }) => {
        if (input.checked && (key === 'Delete' || key === 'Backspace')) clear(input);
      });
    }
  }
}

function swiped(element, turn) {
  let from = null;
  element.addEventListener('touchstart', ({ touches }) => {
    from = touches.length === 1 ? { x: touches[0].clientX, y: touches[0].clientY } : null;
  }, { passive: true });
  element.addEventListener('touchend', ({ changedTouches: [touch] }) => {
    if (!from) return;
    const across = touch.clientX - from.x;
    if (Math.abs(across) > SWIPE && Math.abs(across) > 2 * Math.abs(touch.clientY - from.y)) turn(across < 0 ? 1 : -1);
    from = null;
  }, { passive: true });
}
