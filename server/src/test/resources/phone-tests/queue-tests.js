import { AnswerQueue, judge, same } from '/scripts/queue.js';
import { equal, test } from './cases.js';

// The queue, with a store in memory, a server of one line and timers that wait to be run
function twin(reply) {
  const kept = new Map();
  const store = {
    read: (key) => JSON.parse(kept.get(key) || 'null'),
    write: (key, value) => kept.set(key, JSON.stringify(value)),
    forget: (key) => kept.delete(key),
    keys: (prefix) => Array.from(kept.keys()).filter((key) => key.startsWith(prefix)),
  };
  const sent = [];
  const timers = [];
  const make = (tab) => new AnswerQueue({
    code: 'X', store, tab, changed() {}, now: () => 0, random: () => 0.5,
    later: (act, pause) => timers.push({ act, pause }),
    send: (step, round, item, body) => {
      sent.push(item ? `${item} ${body.revision}` : body.revision);
      return Promise.resolve(reply(body, sent.length));
    },
  });
  return { make, sent, timers, store };
}
const settled = () => new Promise((done) => { setTimeout(done, 20); });
const received = ({ revision }) => ({ status: 200, body: { revision } });

test('an answer is saved, then received; a change has the next revision', async () => {
  const { make, sent } = twin(received);
  const queue = make('a');
  queue.put(2, 1, { kind: 'abstain' });
  equal(queue.entry(2, 1).state, 'saved');
  await settled();
  equal(queue.entry(2, 1).state, 'received');
  queue.put(2, 1, { kind: 'choice', options: ['a'] });
  await settled();
  equal(sent, [1, 2]);
});
test('while one is in flight, only the newest of the later ones goes out', async () => {
  const { make, sent } = twin(received);
  const queue = make('a');
  ['a', 'b', 'c'].forEach((id) => queue.put(1, 1, { kind: 'choice', options: [id] }));
  await settled();
  equal(sent, [1, 3]);
  equal(queue.entry(1, 1).answer.options, ['c']);
  equal(queue.entry(1, 1).state, 'received');
});
test('out of reach it waits, and the retry carries the same revision', async () => {
  const failures = [{ status: 0 }, { status: 503, retryAfter: 7 }];
  const { make, sent, timers } = twin((body, n) => failures[n - 1] || received(body));
  const queue = make('a');
  queue.put(1, 1, { kind: 'abstain' });
  await settled();
  equal(timers[0].pause, 1000);
  timers[0].act();
  await settled();
  equal(timers[1].pause, 7000);
  timers[1].act();
  await settled();
  equal(sent, [1, 1, 1]);
  equal(queue.entry(1, 1).state, 'received');
});
test('an answer and the guess beside it have revisions of their own', async () => {
  const { make, sent } = twin(received);
  const queue = make('a');
  queue.keepDraft(1, 1, { kind: 'choice', options: ['b'] }, 'guess');
  queue.put(1, 1, { kind: 'abstain' });
  queue.put(1, 1, { kind: 'choice', options: ['a'] }, 'guess');
  await settled();
  equal(sent, [1, 'guess 1']);
  equal([queue.entry(1, 1).answer.kind, queue.entry(1, 1, 'guess').answer.options], ['abstain', ['a']]);
  equal(queue.draft(1, 1, 'guess'), null);
  queue.learn([{ step: 1, round: 1, item: 'guess', revision: 4, answer: { kind: 'choice', options: ['c'] } }]);
  equal([queue.entry(1, 1).revision, queue.entry(1, 1, 'guess').revision], [1, 4]);
});
test('who is not let in yet keeps what she wrote, and it goes out when she is', async () => {
  const waiting = { status: 409, body: { type: '/problems/not-let-in', detail: 'Please wait.' } };
  const { make, sent } = twin((body, n) => (n === 1 ? waiting : received(body)));
  const queue = make('a');
  queue.put(1, 1, { kind: 'text', text: 'kept' });
  await settled();
  equal(queue.entry(1, 1).state, 'saved');
  queue.kick();
  await settled();
  equal(queue.entry(1, 1).state, 'received');
  equal(sent, [1, 1]);
});
test('what is taken back is gone from here, and what is said anew stands above it', async () => {
  const { make, sent } = twin(received);
  const queue = make('a');
  queue.put(1, 1, { kind: 'abstain' });
  queue.keepDraft(2, 1, { kind: 'text', text: 'begun' });
  await settled();
  equal(await queue.takeBack(async () => false), false);
  equal([queue.entry(1, 1).state, queue.draft(2, 1).text], ['received', 'begun']);
  equal(await queue.takeBack(async () => true), true);
  equal([queue.entry(1, 1).answer, queue.draft(2, 1), queue.unfinished()], [null, null, false]);
  queue.put(1, 1, { kind: 'choice', options: ['a'] });
  await settled();
  equal(sent, [1, 2]);
});
test('a round that is opened anew starts with what is here of the one before', async () => {
  const { make } = twin(received);
  const queue = make('a');
  equal(queue.before(1, 1), null);
  queue.put(1, 1, { kind: 'text', text: 'said' });
  equal([queue.before(1, 2).text, queue.before(1, 3).text, queue.before(2, 2)], ['said', 'said', null]);
  queue.keepDraft(1, 1, { kind: 'text', text: 'begun' });
  equal(queue.before(1, 2).text, 'begun');
  queue.put(1, 2, { kind: 'abstain' });
  equal([queue.draft(1, 1), queue.before(1, 3)], [null, null]);
  await settled();
  await queue.takeBack(async () => true);
  equal([queue.before(1, 2), queue.before(1, 3)], [null, null]);
});
test('while answers are taken back, nothing goes out', async () => {
  const { make, sent } = twin(received);
  const queue = make('a');
  let done;
  const taking = queue.takeBack(() => new Promise((then) => { done = then; }));
  await settled();
  queue.put(1, 1, { kind: 'abstain' });
  await settled();
  equal(sent, []);
  done(false);
  await taking;
  await settled();
  equal(sent, [1]);
});
test('a revision taken by another tab is gone past', async () => {
  const taken = { status: 409, body: { type: '/problems/revision-taken', current: { revision: 4 } } };
  const { make, sent } = twin((body, n) => (n === 1 ? taken : received(body)));
  const queue = make('a');
  queue.put(1, 1, { kind: 'abstain' });
  await settled();
  equal(sent, [1, 5]);
  equal(queue.entry(1, 1).state, 'received');
});
const gone = {
  status: 409, body: { type: '/problems/revision-taken', detail: 'Gone.', current: { revision: 4, answer: null } },
};
test('above what was taken back before the page forgot its revisions, an answer goes out anew', async () => {
  const { make, sent } = twin((body) => (body.revision > 4 ? received(body) : gone));
  const queue = make('a');
  queue.put(1, 1, { kind: 'abstain' });
  await settled();
  equal(sent, [1, 5]);
  equal(queue.entry(1, 1).state, 'received');
});
test('a retry that may be what was taken back stays away until it is sent by hand', async () => {
  const above = (body) => (body.revision > 4 ? received(body) : gone);
  const { make, sent, timers } = twin((body, n) => (n === 1 ? { status: 0 } : above(body)));
  const queue = make('a');
  queue.put(1, 1, { kind: 'abstain' });
  await settled();
  timers[0].act();
  await settled();
  equal(sent, [1, 1]);
  equal(queue.entry(1, 1), { revision: 4, answer: { kind: 'abstain' }, state: 'refused', reason: 'Gone.' });
  queue.put(1, 1, { kind: 'abstain' });
  await settled();
  equal([sent, queue.entry(1, 1).state], [[1, 1, 5], 'received']);
});
test('an answer under way while another tab takes everything back stays gone', async () => {
  const { make, sent, store } = twin(() => {
    store.write('tandem.X.answer.1.1', { revision: 1, answer: null, state: null, reason: null });
    return gone;
  });
  const queue = make('a');
  queue.put(1, 1, { kind: 'abstain' });
  await settled();
  equal([sent, queue.entry(1, 1).answer], [[1], null]);
});
test('an answer that another tab wrote at the same revision is not called received', async () => {
  const { make, sent, store } = twin((body, n) => {
    if (n === 1) store.write('tandem.X.answer.1.1', { revision: 1, answer: { kind: 'abstain' }, state: 'saved' });
    return received(body);
  });
  const queue = make('a');
  queue.put(1, 1, { kind: 'choice', options: ['a'] });
  await settled();
  equal(sent, [1, 2]);
  equal(queue.entry(1, 1), { revision: 2, answer: { kind: 'abstain' }, state: 'received', reason: null });
});
test('an answer is the same whatever the order of its keys; the order of a list may mean something', () => {
  const says = { kind: 'x', says: { b: { d: 1, c: [2, 1] }, a: {} } };
  equal(same(says, { says: { a: {}, b: { c: [2, 1], d: 1 } }, kind: 'x' }), true);
  equal(same(says, { says: { a: {}, b: { c: [1, 2], d: 1 } }, kind: 'x' }), false);
  equal([same(null, null), same(null, says)], [true, false]);
});
test('what is heard of an answer before its own reply does not send it once more', async () => {
  const scale = (values) => ({ kind: 'scale', values });
  const { make, sent } = twin((body) => {
    queue.learn([{ step: 1, round: 1, revision: 1, answer: scale({ a: 2, b: 1 }) }]);
    return received(body);
  });
  const queue = make('a');
  queue.put(1, 1, scale({ b: 1, a: 2 }));
  await settled();
  equal([sent, queue.entry(1, 1).state], [[1], 'received']);
});
test('two tabs have one in flight between them', async () => {
  const { make, sent } = twin(received);
  const [one, two] = [make('a'), make('b')];
  one.put(1, 1, { kind: 'abstain' });
  two.pumpAll();
  await settled();
  equal(sent, [1]);
});
test('a closed round keeps the answer, with the reason', async () => {
  const { make } = twin(() => ({ status: 409, body: { type: '/problems/round-closed', detail: 'It closed.' } }));
  const queue = make('a');
  queue.put(1, 1, { kind: 'text', text: 'Kept' });
  await settled();
  const { state, reason, answer } = queue.entry(1, 1);
  equal([state, reason, answer.text], ['refused', 'It closed.', 'Kept']);
});
test('what comes back after the phone was passed on concerns nobody', async () => {
  const { make, store } = twin(received);
  const queue = make('a');
  queue.put(1, 1, { kind: 'abstain' });
  store.keys('tandem.').forEach(store.forget);
  queue.reset();
  queue.put(1, 1, { kind: 'choice', options: ['b'] });
  await settled();
  equal(queue.entry(1, 1).answer.options, ['b']);
  equal(queue.entry(1, 1).revision, 1);
});
test('the server\u2019s revision is the floor of the next one', async () => {
  const { make, sent } = twin(received);
  const queue = make('a');
  queue.learn([{ step: 1, round: 1, revision: 6, answer: { kind: 'abstain' } }]);
  equal(queue.entry(1, 1).state, 'received');
  queue.put(1, 1, { kind: 'choice', options: ['a'] });
  await settled();
  equal(sent, [7]);
});
test('only what can never be taken is refused', () => {
  equal([0, 401, 408, 429, 500, 503].map((status) => judge({ status }, 1).is), Array(6).fill('later'));
  equal([400, 404, 409, 410, 413].map((status) => judge({ status }, 1).is), Array(5).fill('refused'));
  equal(judge({ status: 200, body: { revision: 9 } }, 1), { is: 'taken', revision: 9 });
});
