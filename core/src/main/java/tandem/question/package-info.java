/** What is put to the room. One kind is one file: the question, its answer and its tally. */
@NullMarked
package tandem.question;

import org.jspecify.annotations.NullMarked;
