/** The editor of question sets. One kind of question is one class, and one line of {@code Kind}. */
@NullMarked
package tandem.ui.questionset;

import org.jspecify.annotations.NullMarked;
