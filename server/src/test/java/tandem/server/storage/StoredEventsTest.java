package tandem.server.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.server.codec.EventCodec;
import tandem.session.SessionEvent;

/**
 * A sample of every type that was ever written must decode for ever. Lines are added to {@code stored-events.txt}, and
 * never changed: what they say is in databases out there.
 */
class StoredEventsTest {

    /** A line of the samples. */
    record Stored(String type, String body) {
        static Stored in(String line) {
            var space = line.indexOf(' ');
            return new Stored(line.substring(0, space), line.substring(space + 1));
        }

        SessionEvent decoded() {
            return EventCodec.decode(type, body);
        }
    }

    static Stream<Stored> samples() throws IOException {
        try (var in = StoredEventsTest.class.getResourceAsStream("stored-events.txt")) {
            return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")).stream().map(Stored::in);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void decodesAndNothingOfItIsLost(Stored stored) {
        var event = stored.decoded();
        assertEquals(event, EventCodec.decode(EventCodec.type(event), EventCodec.encode(event)));
        if (stored.type().equals(EventCodec.type(event))) {
            assertEquals(stored.body(), EventCodec.encode(event));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isEmptiedWithoutABody(Stored stored) {
        var emptied = assertInstanceOf(SessionEvent.Emptied.class, EventCodec.decode(stored.type(), null));
        assertEquals(stored.type(), emptied.type());
    }

    @Test
    void everyEventHasASample() throws IOException {
        var sampled = samples().map(stored -> stored.decoded().getClass()).collect(Collectors.toSet());
        var missing = Arrays.stream(SessionEvent.class.getPermittedSubclasses())
                .filter(type -> type != SessionEvent.Emptied.class && !sampled.contains(type)).toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void anUnknownTypeStopsWithASentence() {
        var failure = assertThrows(IllegalStateException.class, () -> EventCodec.decode("opened/9", "{}"));
        assertTrue(failure.getMessage().contains("newer Tandem"), failure.getMessage());
    }

    @Test
    void everyTypeThatIsWrittenNowHasASample() throws IOException {
        var sampled = samples().map(Stored::type).collect(Collectors.toSet());
        var unsampled = samples().map(stored -> EventCodec.type(stored.decoded()))
                .filter(type -> !sampled.contains(type)).toList();
        assertEquals(List.of(), unsampled);
    }

    @Test
    void aSessionFromBeforeAnybodyWasToldIsKeptUntilSomebodyDeletesIt() throws IOException {
        var opened = samples().filter(stored -> stored.type().equals("opened/1")).findFirst().orElseThrow().decoded();
        assertEquals(0, assertInstanceOf(SessionEvent.Opened.class, opened).keep());
    }
}
