/** How opinions are mapped, by a numeric library (docs/decisions/0012). */
@NullMarked
package tandem.server.opinion;

import org.jspecify.annotations.NullMarked;
