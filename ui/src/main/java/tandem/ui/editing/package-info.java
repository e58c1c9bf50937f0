/** What the editors share: fields that the domain judges, rows that are ordered, and the way back. */
@NullMarked
package tandem.ui.editing;

import org.jspecify.annotations.NullMarked;
