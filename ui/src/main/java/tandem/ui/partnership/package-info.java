/** The editor of partnerships. */
@NullMarked
package tandem.ui.partnership;

import org.jspecify.annotations.NullMarked;
