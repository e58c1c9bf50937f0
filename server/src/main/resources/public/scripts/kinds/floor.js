import { el, option, setText, showChosen } from '../dom.js';
import { words } from './floor-words.js';
import { ownOrder, whole } from './order.js';

/**
 * Votes for questions from the floor, in an order of this phone's own. Which of them it has shown goes along: a
 * question that few were shown is not behind for it. Nobody votes for her own.
 */
export const kind = {
  atOnce: true,

  build(first, changed, say, item) {
    let questions = [];
    let own = [];
    let votes = new Set();
    let abstained = false;
    let asked = null;
    let taken = false;
    let written = false;
    let telling = 0;
    const seen = new Set();
    const rows = new Map();

    const hint = el('p', { class: 'hint' }, words.loading);
    const list = el('fieldset', {
      class: 'options floor-rows',
      onchange: ({ target }) => {
        if (target.checked) votes.add(target.value);
        else votes.delete(target.value);
        seen.add(target.value);
        abstained = false;
        refresh();
        changed();
      },
    }, el('legend', null, hint));

    const others = () => questions.filter(({ id }) => !own.includes(id));
    const refresh = () => {
      rows.forEach(({ input }) => { if (input) input.checked = votes.has(input.value); });
      showChosen(Array.from(rows.values()).filter(({ input }) => input));
      setText(hint, !taken ? words.loading : !questions.length ? words.none
        : questions.every(({ answered }) => answered) ? words.allAnswered : words.vote);
    };
    /** Said a little later, and not by all phones at once. */
    const tell = () => {
      clearTimeout(telling);
      telling = setTimeout(() => {
        if (!abstained && list.isConnected && others().some(({ id }) => seen.has(id))) changed();
      }, 800 + 3000 * Math.random());
    };
    const watcher = typeof IntersectionObserver === 'function' && new IntersectionObserver((entries) => {
      const shown = entries.filter(({ isIntersecting, target }) => isIntersecting && !seen.has(target.dataset.id));
      shown.forEach(({ target }) => seen.add(target.dataset.id));
      if (shown.length) tell();
    }, { threshold: 0.5 });

    const rowOf = ({ id, label, answered }) => {
      const mine = own.includes(id) && el('b', null, `${words.yours}: `);
      if (answered) {
        const said = el('span', { class: 'quiet' }, words.answered);
        return { row: el('p', { class: 'floor-own floor-answered', tabindex: '-1' }, mine, label, ' ', said) };
      }
      if (mine) return { row: el('p', { class: 'floor-own' }, mine, label) };
      return option({ type: 'checkbox', name: `floor${item}`, value: id, label });
    };
    const lookOf = ({ id, answered }) => (answered ? 'answered' : own.includes(id) ? 'own' : '');
    const take = (question) => {
      taken = true;
      const order = ownOrder(question.id, question.asked);
      questions = order.filter(({ answered }) => !answered).concat(order.filter(({ answered }) => answered));
      let held = null;
      rows.forEach(({ row }, id) => {
        const now = questions.find((one) => one.id === id);
        // what it was drawn as no longer holds
        if (!now || lookOf(now) !== row.dataset.look) {
          if (row.contains(document.activeElement)) held = now || null;
          row.remove();
          rows.delete(id);
        }
      });
      let before = list.querySelector('legend');
      questions.forEach((one) => {
        if (!rows.has(one.id)) {
          const made = rowOf(one);
          made.row.dataset.id = one.id;
          made.row.dataset.look = lookOf(one);
          rows.set(one.id, made);
          if (made.input && watcher) watcher.observe(made.row);
          else if (made.input) seen.add(one.id);
        }
        const { row } = rows.get(one.id);
        // what stands right is not moved: it would lose the focus
        if (before.nextSibling !== row) before.after(row);
        before = row;
      });
      if (held) {
        // whoever was there goes along with it, without the page moving under others' fingers
        const { row, input } = rows.get(held.id);
        (input || row).focus({ preventScroll: true });
        if (held.answered) say(`${held.label} ${words.answered}`);
      }
      refresh();
      tell();
    };
    const ask = async (question, visit) => {
      own = visit && visit.mine && visit.mine.own ? visit.mine.own.map(({ card }) => card) : own;
      const key = `${question.more || JSON.stringify(question.asked)} ${own}`;
      if (key === asked) return;
      asked = key;
      const full = question.more ? await whole(question) : question;
      if (asked === key) take(full);
    };
    refresh();
    ask(first);

    return {
      element: list,
      ask,
      read() {
        const shown = others().map(({ id }) => id).filter((id) => seen.has(id)).sort();
        if (!shown.length) return { answer: null, missing: words.wanted };
        return { answer: { kind: 'floor', votes: shown.filter((id) => votes.has(id)), seen: shown }, missing: null };
      },
      write(answer) {
        // who took it back, or would rather not answer, is not counted as shown anything
        abstained = answer ? answer.kind === 'abstain' : written;
        written = true;
        votes = new Set((answer && answer.votes) || []);
        if (answer && answer.seen) answer.seen.forEach((id) => seen.add(id));
        refresh();
      },
    };
  },

  lines: ({ asked }) => asked.map(({ label, answered }) => (answered ? `${label} ${words.answered}` : label)),

  describe(question, answer) {
    if (!answer.votes.length) return [words.noVote];
    const labels = question.asked.filter(({ id }) => answer.votes.includes(id)).map(({ label }) => label);
    return labels.length === answer.votes.length ? [words.voted, ...labels] : [words.sum(answer.votes.length)];
  },
};
