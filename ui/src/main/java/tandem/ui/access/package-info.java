/** What the screens need of the place they run in: who is signed in, and how the room reaches it. */
@NullMarked
package tandem.ui.access;

import org.jspecify.annotations.NullMarked;
