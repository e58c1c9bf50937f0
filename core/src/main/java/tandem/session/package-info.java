/** One live run of a question set: its commands, its events, the fold over them, and what each place may see of it. */
@NullMarked
package tandem.session;

import org.jspecify.annotations.NullMarked;
