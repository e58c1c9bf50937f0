import { button, el, setText } from '../dom.js';
import { ownOrder, whole } from './order.js';
import { words } from './statements-words.js';

const VOTES = ['agree', 'disagree', 'pass'];
/** More than these nobody reads again one by one. */
const LISTED = 8;

/** Agree, disagree or pass: one statement at a time, in an order of this phone's own. Each vote goes out at once. */
export const kind = {
  atOnce: true,

  build(first, changed, say) {
    let statements = [];
    let at = 0;
    let votes = {};
    let asked = null;

    const place = el('p', { class: 'vote-place' });
    const label = el('p', { class: 'vote-label', id: 'vote-label' });
    const buttons = VOTES.map((vote) => {
      const press = button(words[vote], 'line', () => give(vote));
      press.setAttribute('aria-describedby', 'vote-label');
      return press;
    });
    const back = button(words.back, 'line', () => turn(at - 1));
    const on = button(words.on, 'line', () => turn(at + 1));
    const done = el('p', { class: 'hint' });
    const element = el('div', null, place, label,
      el('div', { class: 'votes' }, ...buttons), el('div', { class: 'vote-turn' }, back, on), done);

    const given = () => statements.filter(({ id }) => votes[id]).length;
    const show = () => {
      const now = statements[at];
      const ready = Boolean(now);
      setText(place, ready ? words.place(at + 1, statements.length) : words.loading);
      setText(label, ready ? now.label : '');
      buttons.forEach((press, i) => {
        press.disabled = !ready;
        press.setAttribute('aria-pressed', String(ready && votes[now.id] === VOTES[i]));
      });
      disable(back, at === 0);
      disable(on, at >= statements.length - 1);
      const n = given();
      setText(done, !ready ? '' : n === statements.length ? words.all : words.voted(n, statements.length));
    };
    const turn = (to) => {
      if (to < 0 || to >= statements.length) return;
      at = to;
      show();
      say(statements[at].label);
    };
    /** On to the next without a vote, from here round to the beginning; stays where all have one. */
    const next = () => {
      for (let i = 1; i <= statements.length; i += 1) {
        const to = (at + i) % statements.length;
        if (!votes[statements[to].id]) return to;
      }
      return at;
    };
    const give = (vote) => {
      votes[statements[at].id] = vote;
      at = next();
      show();
      changed();
      say(words.say(words[vote], given() === statements.length ? words.all : statements[at].label));
    };
    /** What was added stands among those still to come; what is being read stays where it is. */
    const take = (question) => {
      const reading = statements[at] && statements[at].id;
      const known = statements.filter(({ id }) => question.statements.some((other) => other.id === id));
      const fresh = question.statements.filter(({ id }) => !known.some((other) => other.id === id));
      const passed = known.slice(0, at + (reading ? 1 : 0));
      const ahead = known.slice(passed.length);
      statements = passed.concat(ownOrder(question.id, ahead.concat(fresh)));
      const found = statements.findIndex(({ id }) => id === reading);
      at = found >= 0 ? found : Math.min(at, Math.max(0, statements.length - 1));
      const gone = Object.keys(votes).filter((id) => !statements.some((other) => other.id === id));
      gone.forEach((id) => { delete votes[id]; });
      if (gone.length) changed();
      if (!reading) at = votes[(statements[0] || {}).id] ? next() : 0;
      show();
    };
    const ask = async (question) => {
      const key = question.more || JSON.stringify(question.statements);
      if (key === asked) return;
      asked = key;
      const full = question.more ? await whole(question) : question;
      if (asked === key) take(full);
    };
    show();
    ask(first);

    return {
      element,
      ask,
      read() {
        const known = statements.filter(({ id }) => votes[id]);
        // before the statements are there, what was given stays as it is
        const all = statements.length ? known.map(({ id }) => id) : Object.keys(votes);
        if (!all.length) return { answer: null, missing: words.wanted };
        const answer = { kind: 'statements', votes: {} };
        all.sort().forEach((id) => { answer.votes[id] = votes[id]; });
        return { answer, missing: null };
      },
      write(answer) {
        votes = Object.assign({}, answer && answer.votes);
        if (statements.length && votes[statements[at].id] && Object.keys(votes).length) at = next();
        show();
      },
    };
  },

  describe(question, answer) {
    const all = Object.keys(answer.votes);
    const labels = new Map(question.statements.map(({ id, label }) => [id, label]));
    if (all.length <= LISTED && all.every((id) => labels.has(id))) {
      return question.statements.filter(({ id }) => answer.votes[id])
        .map(({ id, label }) => words.line(label, words[answer.votes[id]]));
    }
    return [words.sum(...VOTES.map((vote) => all.filter((id) => answer.votes[id] === vote).length))];
  },
};

/** Not taken away: what is out of use keeps its place and the focus. */
function disable(press, so) {
  if (so) press.setAttribute('aria-disabled', 'true');
  else press.removeAttribute('aria-disabled');
}
