/** What Tandem counts of itself. Never who, what or which session. */
@NullMarked
package tandem.server.metrics;

import org.jspecify.annotations.NullMarked;
