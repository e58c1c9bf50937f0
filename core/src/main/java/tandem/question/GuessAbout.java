package tandem.question;

import java.util.List;
import java.util.Optional;
import tandem.partnership.Partner;
import tandem.partnership.PartnerId;
import tandem.partnership.Partnership;
import tandem.words.PlainText;

/**
 * Whose answers the others are asked to guess at a step (rules.md C11), as whoever prepares it can say it: before it is
 * known which partnership is asked, and who will be there (docs/decisions/0010).
 */
public sealed interface GuessAbout {
    /** Nobody's. */
    record Nobody() implements GuessAbout {
    }

    /** Those of the next group: one that was guessed about least often so far, in the partnership's order. */
    record InTurn() implements GuessAbout {
    }

    /** @param group its name, or its wider group's, as the partnership has it; at most 80 characters */
    record Group(String group) implements GuessAbout {
        public Group {
            group = PlainText.neededLine("the group's name", group, 80);
        }

        private boolean is(Partner partner) {
            return group.equalsIgnoreCase(partner.name()) || group.equals(partner.id().value())
                    || group.equalsIgnoreCase(partner.widerGroup());
        }
    }

    /** Whom this partnership has for it, those first who come first. */
    default List<Partner> in(Partnership partnership) {
        return switch (this) {
            case Nobody _ -> List.of();
            case InTurn _ -> partnership.partners();
            case Group named -> partnership.partners().stream().filter(named::is).toList();
        };
    }

    /**
     * Whom it comes to.
     *
     * @param can    those about whom people can be asked, in the partnership's order
     * @param before about whom they were asked so far, once for each time
     */
    default Optional<Partner> of(List<Partner> can, List<PartnerId> before) {
        return can.stream().min((one, other) -> Long.compare(times(one, before), times(other, before)));
    }

    private static long times(Partner partner, List<PartnerId> before) {
        return before.stream().filter(partner.id()::equals).count();
    }
}
