/** From the wish to run a session to a room that is ready: choosing, what k does, and the check of the room. */
@NullMarked
package tandem.ui.start;

import org.jspecify.annotations.NullMarked;
