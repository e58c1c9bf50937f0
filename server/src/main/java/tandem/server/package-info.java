/** The composition root: what runs. */
@NullMarked
package tandem.server;

import org.jspecify.annotations.NullMarked;
