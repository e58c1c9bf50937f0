/** {@code bin/bench}: Tandem measured against what this machine can do, each figure a ratio within one run. */
@NullMarked
package tandem.load.bench;

import org.jspecify.annotations.NullMarked;
