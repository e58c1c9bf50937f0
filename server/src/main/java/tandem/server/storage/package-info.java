/** What survives: the log of every session, and what people prepared, in H2 or PostgreSQL by one dialect. */
@NullMarked
package tandem.server.storage;

import org.jspecify.annotations.NullMarked;
