/** Results and codes as accessible HTML and SVG, shared by phone, console, room screen, print and record. */
@NullMarked
package tandem.ui.picture;

import org.jspecify.annotations.NullMarked;
