/** What screens say, out of message bundles. */
@NullMarked
package tandem.ui.words;

import org.jspecify.annotations.NullMarked;
