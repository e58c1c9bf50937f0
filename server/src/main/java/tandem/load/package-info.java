/** {@code bin/load}: many participants and their facilitators, over the public surface; knows no more of Tandem. */
@NullMarked
package tandem.load;

import org.jspecify.annotations.NullMarked;
