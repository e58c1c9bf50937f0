import { choice } from './choice.js';
import { scale } from './scale.js';
import { text } from './text.js';

/**
 * One line per kind of question. A kind is
 *   build(question, changed, say, item) → { element, read(), write(answer) }: the widget. `read()` gives {answer, missing}:
 *     what is there now (null: nothing), and the sentence that says what is needed before it can be sent, or null.
 *     `changed()` is called when a person changed something, `say(text)` reads a sentence out. `item` tells apart what
 *     is asked beside one another.
 *   describe(question, answer) → one string per line: the answer in words.
 *   silent, agreement: true where there is nothing to answer; nothing moves, or the room agrees on how it works.
 */
export const kinds = {
  choice,
  scale,
  text,
  pause: { silent: true, describe: () => [] },
  agreement: { agreement: true, describe: () => [] },
};
