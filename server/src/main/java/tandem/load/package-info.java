/** {@code bin/load}: many participants and their facilitators, over the public surface only; knows no other part of Tandem. */
@NullMarked
package tandem.load;

import org.jspecify.annotations.NullMarked;
