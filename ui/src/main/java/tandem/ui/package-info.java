/** What people see. */
@NullMarked
package tandem.ui;

import org.jspecify.annotations.NullMarked;
