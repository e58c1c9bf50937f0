/** A standing relationship around important work: its partners and its tasks. */
@NullMarked
package tandem.partnership;

import org.jspecify.annotations.NullMarked;
