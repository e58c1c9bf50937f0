/** What stands around the views: the first page and the pages for what is not there or went wrong. */
@NullMarked
package tandem.ui.shell;

import org.jspecify.annotations.NullMarked;
