import { later, styleSheet } from '../later.js';
import { choice } from './choice.js';
import { scale } from './scale.js';
import { text } from './text.js';

/**
 * One line per kind of question. A kind is
 *   build(question, changed, say, item, mine) → { element, read(), write(answer) }: the widget. `read()` gives {answer, missing}:
 *     what is there now (null: nothing), and the sentence that says what is needed before it can be sent, or null.
 *     A list whose order means nothing comes sorted, as the server has it.
 *     `changed()` is called when a person changed something, `say(text)` reads a sentence out. `item` tells apart what
 *     is asked beside one another. A fifth, `mine`, says whose seat it is.
 *   describe(question, answer) → one string per line: the answer in words.
 *   lines(question) → what those who just watch read of it, where it has neither options nor statements.
 *   atOnce: true where each change is sent as it is made. A widget may have `ask(question, visit)`, called whenever
 *     anything changed, where a question grows while it is open.
 *   written: true where an answer is words of one's own; discreet: true where no group is shown that is of one mind.
 *   silent, agreement: true where there is nothing to answer; nothing moves, or the room agrees on how it works.
 */
const kinds = {
  choice,
  scale,
  text,
  pause: { silent: true, describe: () => [] },
  agreement: { agreement: true, describe: () => [] },
};

/**
 * Kinds that come with the first question of theirs: `kinds/{name}.js`, which exports `kind`, `styles/kind-{name}.css`
 * for the widget and `styles/picture-{name}.css` for the picture.
 */
const LATER = [
  'responsibility',
  'ranking',
  'points',
  'quadrant',
  'words',
  'statements',
  'floor',
  'commitments',
  'since-last-time',
  'ledger',
  'provenance',
  'influence',
];
export const hasOwnLooks = (name) => LATER.includes(name);

/**
 * The kind of this name: null while its file is on its way, and `then()` is called once it is there; undefined where
 * this page does not know it.
 */
export function kindOf(name, then) {
  if (!LATER.includes(name)) return kinds[name];
  const module = later(`kinds/${name}.js`, then);
  styleSheet(`kind-${name}`);
  return module && module.kind;
}
