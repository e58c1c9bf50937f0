/** Sessions while they run: one writer each, and the ports that keep what was said. */
@NullMarked
package tandem.live;

import org.jspecify.annotations.NullMarked;
