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
import org.junit.jupiter.params.provider.ValueSource;
import tandem.server.codec.EventCodec;
import tandem.server.codec.EventCodec.Stored;
import tandem.session.SessionEvent;
import tandem.words.Malformed;

/**
 * A sample of every type that was ever written must decode for ever. Lines are added to {@code stored-events.txt}, and
 * never changed: what they say is in databases out there.
 */
class StoredEventsTest {

    static Stream<Stored> samples() throws IOException {
        try (var in = StoredEventsTest.class.getResourceAsStream("stored-events.txt")) {
            return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")).stream()
                    .map(line -> line.split(" ", 2)).map(line -> new Stored(line[0], line[1]));
        }
    }

    private static SessionEvent decoded(Stored stored) {
        return EventCodec.decode(List.of(stored)).getFirst();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void decodesAndNothingOfItIsLost(Stored stored) {
        var event = decoded(stored);
        assertEquals(event, decoded(new Stored(EventCodec.type(event), EventCodec.encode(event))));
        if (stored.type().equals(EventCodec.type(event))) {
            assertEquals(stored.body(), EventCodec.encode(event));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isEmptiedWithoutABody(Stored stored) {
        var emptied = assertInstanceOf(SessionEvent.Emptied.class, decoded(new Stored(stored.type(), null)));
        assertEquals(stored.type(), emptied.type());
    }

    @Test
    void manyAreDecodedTogetherEachInItsPlace() throws IOException {
        var stored = samples().flatMap(one -> Stream.of(new Stored(one.type(), null), one)).toList();
        assertEquals(stored.stream().map(StoredEventsTest::decoded).toList(), EventCodec.decode(stored));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{} {}", "{", "[]", "{}}"})
    void aBodyThatIsNotOneObjectStopsAllRatherThanMoveAnotherToItsPlace(String body) {
        var stored = List.of(new Stored("end-undone/1", "{}"), new Stored("sealed/1", body),
                new Stored("end-undone/1", "{}"));
        assertThrows(Malformed.class, () -> EventCodec.decode(stored));
    }

    @Test
    void everyEventHasASample() throws IOException {
        var sampled = samples().map(stored -> decoded(stored).getClass()).collect(Collectors.toSet());
        var missing = Arrays.stream(SessionEvent.class.getPermittedSubclasses())
                .filter(type -> type != SessionEvent.Emptied.class && !sampled.contains(type)).toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void anUnknownTypeStopsWithASentence() {
        var failure = assertThrows(IllegalStateException.class, () -> decoded(new Stored("opened/9", "{}")));
        assertTrue(failure.getMessage().contains("newer Tandem"), failure.getMessage());
    }

    @Test
    void everyTypeThatIsWrittenNowHasASample() throws IOException {
        var sampled = samples().map(Stored::type).collect(Collectors.toSet());
        var unsampled = samples().map(stored -> EventCodec.type(decoded(stored)))
                .filter(type -> !sampled.contains(type)).toList();
        assertEquals(List.of(), unsampled);
    }

    @Test
    void aSessionFromBeforeAnybodyWasToldIsKeptUntilSomebodyDeletesIt() throws IOException {
        var opened = samples().filter(stored -> stored.type().equals("opened/1")).findFirst()
                .map(StoredEventsTest::decoded).orElseThrow();
        assertEquals(0, assertInstanceOf(SessionEvent.Opened.class, opened).keep());
    }
}
