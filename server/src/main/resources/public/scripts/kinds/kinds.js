import { choice } from './choice.js';
import { pause } from './pause.js';
import { scale } from './scale.js';
import { text } from './text.js';

/**
 * One line per kind of question. A kind is
 *   build(question, changed, say) → { element, read(), write(answer) }: the widget. `read()` gives {answer, missing}:
 *     what is there now (null: nothing), and the sentence that says what is needed before it can be sent, or null.
 *     `changed()` is called when a person changed something, `say(text)` reads a sentence out.
 *   describe(question, answer) → one string per line: the answer in words.
 *   silent: true where there is nothing to answer.
 */
export const kinds = { choice, scale, text, pause };
