/** Tandem as people see it, in Chromium and under a name that is not localhost's. */
@NullMarked
package tandem.server.browser;

import org.jspecify.annotations.NullMarked;
