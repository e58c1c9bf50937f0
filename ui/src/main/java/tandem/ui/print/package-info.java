/** What is printed before a session: whole pages, pure functions from a code and an address to HTML. */
@NullMarked
package tandem.ui.print;

import org.jspecify.annotations.NullMarked;
