/** JSON of questions, answers, events and views, written by hand, one file a kind: a name on the wire is for good. */
@NullMarked
package tandem.server.codec;

import org.jspecify.annotations.NullMarked;
