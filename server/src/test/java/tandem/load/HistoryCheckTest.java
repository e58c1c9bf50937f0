package tandem.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tandem.load.History.Entry;
import tandem.load.History.Given;
import tandem.load.History.Sight;
import tandem.load.History.Where;

/** Histories that a single computer could have had, and others, which must be found out. */
class HistoryCheckTest {
    private static final Place LOBBY = new Place(0, 0);
    private static final Place SHOWN = new Place(1, 0);
    private static final Place ROUND = new Place(1, 1);
    private static final Given FIRST = new Given(1, ROUND, 1);
    private static final Given CHANGED = new Given(1, ROUND, 2);
    private static final Given OTHER = new Given(2, ROUND, 1);

    private final List<Entry> log = new ArrayList<>();
    private final Map<Place, List<Given>> counted = new HashMap<>(Map.of(ROUND, List.of(CHANGED, OTHER)));
    private final List<Sight> phone = new ArrayList<>();
    private final List<Sight> stream = new ArrayList<>();

    HistoryCheckTest() {
        add(LOBBY, "lobby");
        add(SHOWN, "live showing");
        add(ROUND, Where.OPEN);
        add(ROUND, Where.OPEN, FIRST);
        add(ROUND, Where.OPEN, OTHER);
        add(ROUND, Where.OPEN, CHANGED);
        add(ROUND, "live closed");
        add(SHOWN, "live showing");
    }

    private void add(Place place, String state, Given... answers) {
        log.add(new Entry(log.size() + 1, Set.of(answers), new Where(place, state)));
    }

    private void sees(Place place, String state) {
        stream.add(new Sight.Stands(new Where(place, state)));
    }

    private void hears(int people) {
        stream.add(new Sight.Answered(ROUND, people));
    }

    private List<String> faults() {
        return HistoryCheck.faults(new History(log, counted, Map.of("phone 1", phone, "stream 1", stream)));
    }

    private void assertRefused(String because) {
        var faults = faults();
        assertEquals(1, faults.size(), faults.toString());
        assertTrue(faults.getFirst().contains(because), faults.toString());
    }

    @Test
    void whatHappenedOnceInOrderIsFine() {
        phone.addAll(List.of(new Sight.Received(FIRST), new Sight.Own(FIRST), new Sight.Received(CHANGED),
                new Sight.Own(CHANGED)));
        sees(LOBBY, "lobby");
        sees(ROUND, Where.OPEN);
        hears(0);
        hears(2);
        hears(2);
        sees(ROUND, Where.OPEN);
        assertEquals(List.of(), faults());
    }

    @Test
    void whatWasLedBackMayBeSeenTwice() {
        sees(SHOWN, "live showing");
        sees(ROUND, "live closed");
        sees(SHOWN, "live showing");
        assertEquals(List.of(), faults());
    }

    @Test
    void anAnswerThatArrivedAndWasNotAcknowledgedIsFine() {
        phone.add(new Sight.Received(FIRST));
        assertEquals(List.of(), faults());
    }

    @Test
    void aGapIsRefused() {
        log.set(7, new Entry(9, Set.of(), new Where(SHOWN, "live showing")));
        assertRefused("the log has 9 where 8 should be");
    }

    @Test
    void aNumberGivenTwiceIsRefused() {
        log.set(7, new Entry(7, Set.of(), new Where(SHOWN, "live showing")));
        assertRefused("the log has 7 where 8 should be");
    }

    @Test
    void anAcknowledgedAnswerThatIsNotThereIsRefused() {
        phone.add(new Sight.Received(new Given(1, ROUND, 3)));
        assertRefused("acknowledged and is not in the log");
    }

    @Test
    void anAnswerThatIsThereTwiceIsRefused() {
        log.add(6, new Entry(7, Set.of(CHANGED), new Where(ROUND, Where.OPEN)));
        log.set(7, new Entry(8, Set.of(), new Where(ROUND, "live closed")));
        log.set(8, new Entry(9, Set.of(), new Where(SHOWN, "live showing")));
        assertRefused("in the log 2 times");
    }

    @Test
    void anAnswerThatWasOvertakenAndStandsAgainIsRefused() {
        log.set(3, new Entry(4, Set.of(CHANGED), new Where(ROUND, Where.OPEN)));
        log.set(5, new Entry(6, Set.of(FIRST), new Where(ROUND, Where.OPEN)));
        assertRefused("is in the log after 2");
    }

    @Test
    void anAnswerAfterTheCloseIsRefused() {
        log.set(5, new Entry(6, Set.of(CHANGED), new Where(ROUND, "live closed")));
        assertRefused("is in the log where it stands at");
    }

    @Test
    void aCountOfWhatWasChangedIsRefused() {
        counted.put(ROUND, List.of(FIRST, OTHER));
        var faults = faults();
        assertEquals(2, faults.size(), faults.toString());
        assertTrue(faults.contains(FIRST + " is counted 1 times") && faults.contains(CHANGED + " is counted 0 times"));
    }

    @Test
    void aCountTooManyIsRefused() {
        counted.put(ROUND, List.of(CHANGED, OTHER, OTHER));
        assertRefused(OTHER + " is counted 2 times");
    }

    @Test
    void aRoundThatIsNotCountedIsRefused() {
        counted.clear();
        assertEquals(2, faults().size());
    }

    @Test
    void aViewThatGoesBackIsRefused() {
        sees(ROUND, "live closed");
        sees(ROUND, Where.OPEN);
        assertRefused("after what came later");
    }

    @Test
    void aViewOfWhatNeverWasIsRefused() {
        sees(new Place(1, 2), Where.OPEN);
        assertRefused("which never was");
    }

    @Test
    void fewerAnswersThanBeforeAreRefused() {
        hears(2);
        hears(1);
        assertRefused("fewer have answered");
    }

    @Test
    void moreAnswersThanPeopleAreRefused() {
        hears(3);
        assertRefused("3 of 2 have answered");
    }

    @Test
    void anOlderAnswerOfHerOwnAfterTheAcknowledgementIsRefused() {
        phone.addAll(List.of(new Sight.Received(CHANGED), new Sight.Own(FIRST)));
        assertRefused("was shown " + FIRST + " after 2");
    }

    @Test
    void anAnswerOfHerOwnThatNobodyKeptIsRefused() {
        phone.add(new Sight.Own(new Given(1, ROUND, 3)));
        assertRefused("was shown to her and is not in the log");
    }
}
