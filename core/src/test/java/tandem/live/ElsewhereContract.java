package tandem.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tandem.live.SampleLog.newSession;
import static tandem.session.Agenda.TEACHERS;
import static tandem.session.Agenda.WHANAU;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.session.Here;

/** What nodes owe each other about who is here. */
public abstract class ElsewhereContract {
    private static final Here FOUR = new Here(4, Map.of(WHANAU, 3), 1, 2, 1);
    private static final Here FIVE = new Here(5, Map.of(WHANAU, 1, TEACHERS, 4), 0, 0, 0);

    /** Another node's at each call, on one store. */
    protected abstract Elsewhere node();

    /** Makes all that was said until now older than 15 seconds. */
    protected abstract void growOld();

    @Test
    void aloneThereIsNobodyElsewhere() {
        var node = node();
        var session = newSession();
        assertEquals(Map.of(), node.exchange(Map.of(session, FOUR)));
        assertEquals(Map.of(), node.exchange(Map.of(session, FOUR)));
        assertEquals(Map.of(), node.exchange(Map.of()));
    }

    @Test
    void theOthersSayWhoIsHereBySession() {
        var one = node();
        var two = node();
        var three = node();
        var hall = newSession();
        var library = newSession();
        one.exchange(Map.of(hall, FOUR, library, FIVE));
        assertEquals(Map.of(hall, FOUR), two.exchange(Map.of(hall, FIVE)));
        assertEquals(Map.of(hall, FOUR.and(FIVE), library, FIVE),
                three.exchange(Map.of(hall, Here.NOBODY, library, Here.NOBODY)));
        assertEquals(Map.of(hall, FIVE), one.exchange(Map.of(hall, FOUR, library, FIVE)));
    }

    @Test
    void whatANodeSaysTakesThePlaceOfWhatItSaid() {
        var one = node();
        var two = node();
        var session = newSession();
        one.exchange(Map.of(session, FIVE));
        one.exchange(Map.of(session, FOUR));
        assertEquals(Map.of(session, FOUR), two.exchange(Map.of(session, Here.NOBODY)));
        one.exchange(Map.of());
        assertEquals(Map.of(), two.exchange(Map.of(session, Here.NOBODY)));
    }

    @Test
    void whatWasSaidIsForgottenAfterFifteenSeconds() {
        var one = node();
        var two = node();
        var session = newSession();
        one.exchange(Map.of(session, FOUR));
        growOld();
        assertEquals(Map.of(), two.exchange(Map.of(session, FIVE)));
        assertEquals(Map.of(session, FIVE), one.exchange(Map.of(session, FOUR)));
    }
}
