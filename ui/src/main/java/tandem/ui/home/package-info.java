/** The facilitator's first page: sessions, partnerships, question sets, and one large way to start. */
@NullMarked
package tandem.ui.home;

import org.jspecify.annotations.NullMarked;
