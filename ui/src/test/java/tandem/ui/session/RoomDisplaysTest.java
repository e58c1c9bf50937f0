package tandem.ui.session;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.ui.session.Questions.CHOICE;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.session.SessionCommand;
import tandem.session.SessionId;
import tandem.ui.picture.Lens;

/** What is asked of room screens on two nodes with one store. */
class RoomDisplaysTest {
    private final Room room = Room.with(CHOICE);
    private final Pulse otherPulse = new Pulse();
    private final RoomDisplays other = new RoomDisplays(room.kept, otherPulse);
    private final SessionId id = room.session.id();

    @AfterEach
    void close() {
        other.stop();
        otherPulse.stop();
        room.close();
    }

    private RoomDisplay keptNow() {
        return room.kept.displays(Set.of(id)).getOrDefault(id, RoomDisplay.UNSAID);
    }

    @Test
    void whatIsSaidHereHoldsHereAtOnceAndIsKept() {
        var told = new AtomicInteger();
        try (var _ = room.displays.subscribe(id, told::incrementAndGet)) {
            room.displays.show(id, JoinShown.CORNER);
            assertEquals(JoinShown.CORNER, room.displays.join(id));
            assertEquals(1, told.get());
            room.displays.show(id, Lens.GROUP);
            assertEquals(JoinShown.CORNER, room.displays.join(id));
            assertEquals(Lens.GROUP, room.displays.lens(id, Lens.WHOLE));
            Room.until(() -> keptNow().equals(new RoomDisplay(JoinShown.CORNER, Lens.GROUP)));
        }
    }

    @Test
    void anotherNodeSeesItWhereSomebodyLooks() {
        var told = new AtomicInteger();
        try (var _ = other.subscribe(id, told::incrementAndGet)) {
            room.displays.show(id, JoinShown.WHOLE_SCREEN);
            Room.until(() -> other.join(id) == JoinShown.WHOLE_SCREEN);
            assertTrue(told.get() > 0);
            assertEquals(Lens.GUESSES, other.lens(id, Lens.GUESSES));
        }
    }

    @Test
    void aPageThatIsOpenedLaterSeesWhatWasSaidBefore() {
        room.kept.keep(id, new RoomDisplay(null, Lens.WIDER));
        try (var _ = other.subscribe(id, () -> { })) {
            Room.until(() -> other.lens(id, Lens.WHOLE) == Lens.WIDER);
        }
    }

    @Test
    void whileTheStoreIsAwayItHoldsHereAndIsKeptAfterwards() {
        room.kept.away = true;
        try (var _ = room.displays.subscribe(id, () -> { }); var _ = other.subscribe(id, () -> { })) {
            room.displays.show(id, JoinShown.CORNER);
            room.pulse.beat();
            assertEquals(JoinShown.CORNER, room.displays.join(id));
            room.kept.away = false;
            Room.until(() -> other.join(id) == JoinShown.CORNER);
            assertEquals(Map.of(id, new RoomDisplay(JoinShown.CORNER, null)), room.kept.displays(Set.of(id)));
        }
    }

    @Test
    void theRoomScreenFollowsAConsoleOnAnotherNode() {
        room.lead(new SessionCommand.Next());
        var screen = room.screen();
        screen.show(room.session);
        Room.shown(screen);
        assertFalse(_get(Stage.class).shown().contains("<svg xmlns"));
        other.show(id, JoinShown.WHOLE_SCREEN);
        Room.until(() -> _get(Stage.class).shown().contains("<svg xmlns"));
    }
}
