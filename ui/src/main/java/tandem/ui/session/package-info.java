/** A running session as the facilitator and the room see it: the console and the room screen. */
@NullMarked
package tandem.ui.session;

import org.jspecify.annotations.NullMarked;
