/** Plain words: text that people wrote, cleaned once, and the sentences with which Tandem says no. */
@NullMarked
package tandem.words;

import org.jspecify.annotations.NullMarked;
