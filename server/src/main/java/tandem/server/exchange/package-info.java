/** Question sets and partnerships as files that people take along: YAML or JSON, described in {@code docs/files.md}. */
@NullMarked
package tandem.server.exchange;

import org.jspecify.annotations.NullMarked;
