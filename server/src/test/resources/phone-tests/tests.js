import { Api } from '/scripts/api.js';
import { Clock } from '/scripts/clock.js';
import { morph } from '/scripts/morph.js';
import * as store from '/scripts/storage.js';
import { pauseAfter, sseParser } from '/scripts/stream.js';
import { cleanText, codeInPath, displayCode, hasLookAlike, lengthOf, normaliseCode } from '/scripts/text.js';
import { cases, equal, test } from './cases.js';
import './queue-tests.js';

// Text and codes
test('text is composed and counted in code points', () => {
  equal(cleanText('wha\u0304nau'), 'wh\u0101nau');
  equal(lengthOf('a👩b'), 3);
});
test('controls, bidi controls and lone surrogates are left out, newlines stay', () => {
  equal(cleanText('a\u0000b\u202Ec\u2066d\r\ne\tf\uD800g'), 'abcd\ne fg');
});
test('a code is found in spite of case, spaces and hyphens', () => {
  equal(normaliseCode(' ktm-4 qp '), 'KTM4QP');
  equal(codeInPath('/j/ktm-4qp'), 'KTM4QP');
  equal(codeInPath('/'), '');
  equal(codeInPath('/j/%E0%A4%A'), '');
  equal(displayCode('ABCDEFG'), 'ABC-DEFG');
  equal([hasLookAlike('KTM4QP'), hasLookAlike('KTM0QP')], [false, true]);
});

// The clock
test('the latest bound of the server\u2019s time holds, late news loses nothing', () => {
  let at = 1000;
  const clock = new Clock(() => at);
  equal(clock.secondsUntil('2026-01-01T00:01:00Z'), null);
  clock.heard('2026-01-01T00:00:10Z');
  equal(clock.secondsUntil('2026-01-01T00:01:00Z'), 50);
  at += 5000;
  clock.heard('2026-01-01T00:00:11Z');
  equal(clock.secondsUntil('2026-01-01T00:01:00Z'), 45);
  clock.heard('nonsense');
  equal(clock.secondsUntil('2026-01-01T00:00:00Z'), 0);
});

// The store
test('where the store is full the page still knows the latest', () => {
  const real = Storage.prototype.setItem;
  store.write('tandem.full', 'old');
  try {
    Storage.prototype.setItem = () => { throw new Error('full'); };
    store.write('tandem.full', 'new');
    store.write('tandem.full.too', 1);
    equal([store.read('tandem.full'), store.keys('tandem.full').sort()], ['new', ['tandem.full', 'tandem.full.too']]);
  } finally {
    Storage.prototype.setItem = real;
  }
  store.write('tandem.full', 'last');
  equal(store.read('tandem.full'), 'last');
  ['tandem.full', 'tandem.full.too'].forEach(store.forget);
  equal(store.keys('tandem.full'), []);
});

// Who answers
test('what is not said by Tandem itself says nothing', async () => {
  const real = window.fetch;
  const told = async (body, init) => {
    window.fetch = () => Promise.resolve(new Response(body, init));
    return (await new Api('X', new Clock()).answer(1, 1, '', {})).status;
  };
  try {
    equal([await told('<h1>Log in</h1>', { status: 200 }), await told('{"revision":1}', { status: 200 }),
      await told('', { status: 404 }), await told('', { status: 413 })], [0, 0, 0, 0]);
    const headers = { Tandem: '1', 'Content-Type': 'application/json' };
    equal([await told('{"revision":1}', { headers }), await told('{}', { status: 404, headers })], [200, 404]);
  } finally {
    window.fetch = real;
  }
});

// The stream
test('events are cut out of any chunks; comments are silent', () => {
  const got = [];
  const parse = sseParser((name, data) => got.push([name, data]));
  ['event: vi', 'ew\ndata: {"a"', ':1}\n', '\n: heartbeat\n\nevent: counts\r\ndata: 2\r\n\r\n'].forEach(parse);
  equal(got, [['view', '{"a":1}'], ['counts', '2']]);
});
test('the pause before a new attempt is 1 to 5 s, and doubles to 30 s', () => {
  equal([pauseAfter(0, 0), pauseAfter(0, 1), pauseAfter(1, 0), pauseAfter(9, 1)], [1000, 5000, 2000, 30000]);
});

// Patching
test('a part with the same key stays the same node, in the new order', () => {
  const element = document.createElement('div');
  morph(element, '<p data-key="a">one</p><p data-key="b">two</p>');
  const [a, b] = element.children;
  morph(element, '<h2>new</h2><p data-key="b" class="x">2</p><p data-key="a">one</p>');
  equal(element.innerHTML, '<h2>new</h2><p data-key="b" class="x">2</p><p data-key="a">one</p>');
  equal([element.children[1] === b, element.children[2] === a], [true, true]);
});
test('an opened table stays open; what is gone goes', () => {
  const element = document.createElement('div');
  morph(element, '<details><summary>s</summary></details><p>x</p>');
  element.firstChild.open = true;
  morph(element, '<details><summary>t</summary></details>');
  equal([element.children.length, element.firstChild.open, element.textContent], [1, true, 't']);
});

let failed = 0;
for (const { name, run } of cases) {
  const line = document.createElement('li');
  try {
    await run();
    line.textContent = `passed: ${name}`;
  } catch (problem) {
    failed += 1;
    line.textContent = `failed: ${name}: ${problem.message}`;
  }
  document.getElementById('cases').append(line);
}
document.body.dataset.outcome = failed || !cases.length ? 'failed' : 'passed';
