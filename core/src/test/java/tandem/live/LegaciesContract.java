package tandem.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.live.SampleLog.add;
import static tandem.live.SampleLog.at;
import static tandem.live.SampleLog.newCode;
import static tandem.live.SampleLog.openIn;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tandem.partnership.Commitment;
import tandem.partnership.CommitmentId;
import tandem.partnership.PartnerId;
import tandem.partnership.PartnershipId;
import tandem.session.Legacy;
import tandem.session.SessionEvent;
import tandem.session.SessionId;

/** What everybody owes who keeps what sessions leave to the next. */
public abstract class LegaciesContract {
    private static final PartnershipId SCHOOL = new PartnershipId("school");
    private static final CommitmentId FIRST = new CommitmentId("00000000000000a1");
    private static final CommitmentId EARLIER = new CommitmentId("00000000000000a0");
    private static final Commitment MEET = new Commitment(new PartnerId("whanau"), "Meet each term",
            LocalDate.of(2027, 3, 1), "The notes");

    /** Empty at first; the same one throughout a test. It knows the partnership "school". */
    protected abstract EventStore store();

    protected abstract SessionCatalogue catalogue();

    protected abstract Legacies legacies();

    /** A session in which whānau took something on, and which is done with something earlier. */
    private SessionId committed() {
        var session = openIn(store(), newCode());
        add(store(), session, new SessionEvent.CommitmentMade(1, FIRST, MEET),
                new SessionEvent.CommitmentAccepted(FIRST, new PartnerId("whanau"), true),
                new SessionEvent.CommitmentFinished(EARLIER, true));
        return session;
    }

    @Test
    void aSessionWithoutCommitmentsLeavesNothing() {
        openIn(store(), newCode());
        assertEquals(List.of(), legacies().of(SCHOOL));
    }

    @Test
    void aSessionLeavesWhatWasAcceptedToItsOwnPartnership() {
        committed();
        assertEquals(List.of(), legacies().of(new PartnershipId("other")));
        var left = legacies().of(SCHOOL);
        assertEquals(1, left.size());
        assertEquals(Set.of(EARLIER), left.getFirst().settled());
        assertEquals(List.of(MEET), Legacy.open(left).stream().map(open -> open.commitment()).toList());
        assertEquals(at(1, SampleLog.subject("")).at(), left.getFirst().at());
    }

    @Test
    void deletingASessionTakesNothingOfItAway() {
        var session = committed();
        var before = legacies().of(SCHOOL);
        add(store(), session, new SessionEvent.Ended(false));
        assertTrue(catalogue().delete(session, at(9, SampleLog.subject("")).at(), true));
        assertEquals(List.of(), store().log(session, 0));
        assertEquals(before, legacies().of(SCHOOL));
    }
}
