/** Tandem: facilitated live workshops for partnerships. */
@NullMarked
package tandem;

import org.jspecify.annotations.NullMarked;
