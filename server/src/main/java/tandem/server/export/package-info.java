/** The record of a session as files to take home. */
@NullMarked
package tandem.server.export;

import org.jspecify.annotations.NullMarked;
