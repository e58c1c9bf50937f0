/** All of a session, as it may be handed over. */
@NullMarked
package tandem.record;

import org.jspecify.annotations.NullMarked;
