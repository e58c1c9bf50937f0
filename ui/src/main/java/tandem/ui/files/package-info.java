/** What people take along as files, and bring in from them. */
@NullMarked
package tandem.ui.files;

import org.jspecify.annotations.NullMarked;
