package tandem.record;

import java.util.List;
import java.util.Objects;
import tandem.partnership.Partner;
import tandem.partnership.Partnership;
import tandem.session.Seat;
import tandem.session.Seats;

/**
 * How many seats took part: known to everybody in the room (rules.md B6, B9), whether or not they answered.
 *
 * @param groups   every group of the partnership, in its order
 * @param unsaid   those who would rather not say their group
 * @param watching those who only watched; in none of the other numbers
 * @param helped   those for whom a helper answered; they are in their group's number as well
 */
public record TookPart(List<Group> groups, int unsaid, int watching, int helped) {
    public TookPart {
        groups = List.copyOf(groups);
    }

    public record Group(Partner partner, int seats) {
    }

    /** All seats that could answer. */
    public int seats() {
        return unsaid + groups.stream().mapToInt(Group::seats).sum();
    }

    static TookPart of(Partnership partnership, Seats seats) {
        var answering = seats.all().stream().filter(seat -> !seat.watching()).toList();
        var groups = partnership.partners().stream().map(partner -> new Group(partner, (int) answering.stream()
                .filter(seat -> Objects.equals(seat.partner(), partner.id())).count())).toList();
        return new TookPart(groups, (int) answering.stream().filter(seat -> seat.partner() == null).count(),
                seats.all().size() - answering.size(), (int) answering.stream().filter(Seat::helper).count());
    }
}
