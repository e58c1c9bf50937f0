package tandem.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What bin/load would say of a server that loses, doubles or tells too much. */
class AuditTest {
    private static final String HEAD = "step,round,part_id,answer,value,text,name\r\n";
    private final Totals totals = new Totals();
    private final Witness witness = new Witness(totals);
    private Room room;

    @BeforeEach
    void twoPeopleAnswered() {
        var run = new Run(new InetSocketAddress(InetAddress.getLoopbackAddress(), 1), "", new Pace(1), Duration.ZERO,
                Duration.ZERO, 0, () -> false, totals);
        room = new Room(run, 0, "id", "CODE", 2);
        for (int phone = 0; phone < 2; phone++) {
            room.ledger().received(new Place(1, 1), phone, 2,
                    Reply.json("{\"kind\":\"text\",\"text\":\"" + text(phone, 2) + "\"}"));
        }
    }

    @Test
    void whatIsThereOnceIsGood() {
        assertEquals(new Audit.Verdict(2, 2, 0, 0), audit(2, text(0, 2), text(1, 2)));
    }

    @Test
    void whatIsNotThereIsLost() {
        assertEquals(new Audit.Verdict(2, 1, 1, 0), audit(1, text(1, 2)));
    }

    @Test
    void whatIsThereTwiceIsDoubled() {
        assertEquals(new Audit.Verdict(2, 3, 0, 1), audit(3, text(0, 2), text(1, 2), text(1, 2)));
    }

    @Test
    void whatWasChangedIsLostWhereItsFirstVersionStands() {
        assertEquals(new Audit.Verdict(2, 2, 1, 1), audit(2, text(0, 1), text(1, 2)));
    }

    @Test
    void aRoundThatIsNotThereIsLost() {
        assertEquals(2, new Audit(room, totals, Reply.json("{\"steps\":[]}"), HEAD).verdict().lost());
    }

    @Test
    void aResultLeaksUntilItIsRevealed() {
        var view = "{\"step\":{},\"result\":{\"step\":1,\"round\":1,\"whole\":{\"n\":5,\"tally\":{}}}}";
        witness.view(0, view);
        assertEquals(1, totals.leaked.get());
        witness.reveals(0, new Place(1, 1));
        witness.view(0, view);
        assertEquals(1, totals.leaked.get());
        witness.view(1, view);
        assertEquals(2, totals.leaked.get());
    }

    @Test
    void aTallyOutsideOfTheResultLeaks() {
        witness.view(0, "{\"step\":{\"question\":{\"tally\":{}}},\"result\":null}");
        assertEquals(1, totals.leaked.get());
    }

    @Test
    void wordsLeakToOthersUntilRevealedAndForEverWhenKept() {
        var mine = "{\"view\":{\"result\":null},\"mine\":{\"text\":\"" + text(0, 2) + "\"}}";
        witness.reply(0, 0, mine);
        assertEquals(0, totals.leaked.get());
        witness.reply(0, 1, mine);
        witness.view(0, mine);
        assertEquals(2, totals.leaked.get());
        witness.reveals(0, new Place(1, 1));
        witness.reply(0, 1, mine);
        assertEquals(2, totals.leaked.get());
        witness.keeps(new Marker(0, 0, new Place(1, 1), 2));
        witness.reply(0, 1, mine);
        assertEquals(3, totals.leaked.get());
    }

    @Test
    void countsMayCountAndNothingElse() {
        witness.counts(0, "{\"step\":1,\"round\":1,\"answered\":2,\"here\":3}");
        assertEquals(0, totals.leaked.get());
        witness.counts(0, "{\"step\":1,\"round\":1,\"answered\":2,\"here\":3,\"a\":2}");
        assertEquals(1, totals.leaked.get());
    }

    private Audit.Verdict audit(int n, String... cards) {
        var json = new StringBuilder();
        var csv = new StringBuilder(HEAD);
        for (var card : cards) {
            json.append(json.isEmpty() ? "" : ",").append("{\"text\":\"").append(card).append("\"}");
            csv.append("1,1,,text,,").append(card).append(",\r\n");
        }
        return new Audit(room, totals, Reply.json("""
                {"steps":[{"step":1,"question":{"kind":"text","visibility":"anonymous"},"rounds":[
                {"round":1,"n":%d,"result":{"whole":{"n":%d,"tally":{"cards":[%s]}}}}]}]}""".formatted(n, n, json)),
                csv.toString()).verdict();
    }

    private static String text(int phone, int revision) {
        return new Marker(0, phone, new Place(1, 1), revision).text();
    }
}
