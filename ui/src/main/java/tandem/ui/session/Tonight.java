package tandem.ui.session;

import java.util.List;
import tandem.partnership.Partner;
import tandem.partnership.Partnership;
import tandem.session.Here;
import tandem.session.Seats;
import tandem.ui.picture.WhoIsShown;

/** What the session's minimum does with those who are here (rules.md B8); seats that answer together stand beside. */
record Tonight(Partnership partnership, Seats seats, Here here, int k) {
    String sentence() {
        return WhoIsShown.sentence(partnership, people(), here.unsaid(), k);
    }

    private List<Integer> people() {
        return partnership.partners().stream().map(partner -> Math.max(0, here.in(partner.id()) - together(partner)))
                .toList();
    }

    private int together(Partner partner) {
        return (int) seats.all().stream().filter(seat -> seat.speaks().together() && !seat.passedOn()
                && partner.id().equals(seat.partner())).count();
    }
}
