package tandem.server.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.live.SampleLog.add;
import static tandem.live.SampleLog.newCode;
import static tandem.live.SampleLog.openIn;
import static tandem.live.SampleLog.subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tandem.live.EventStore;
import tandem.live.SampleLog;
import tandem.session.SessionEvent;
import tandem.session.SessionId;

/** What "received" is worth when the power goes, and what happens when the disk is full (docs/decisions/0004). */
class PowerCutTest {
    private static final int SESSIONS = 12;
    private static final int CUTS = 5;

    @TempDir
    Path folder;

    /** How things were acknowledged before the power went, and where the file of that moment is. */
    private record Cut(Map<SessionId, Long> acknowledged, Path folder) {
    }

    @BeforeAll
    static void register() {
        ForgetfulDisk.register();
    }

    @AfterEach
    void makeRoom() {
        ForgetfulDisk.full(false);
    }

    @Test
    void whatWasAcknowledgedOutlivesThePowerCut() throws Exception {
        for (var cut : cutsUnderLoad("CHECKPOINT SYNC")) {
            assertEquals(0, lost(cut));
        }
    }

    @Test
    void withoutBringingItToTheDiskThisTestWouldSeeLosses() throws Exception {
        long lost = 0;
        for (var cut : cutsUnderLoad("SELECT 1")) {
            lost += lost(cut);
        }
        assertTrue(lost > 0, "nothing was lost, so the other test shows nothing");
    }

    @Test
    void aFullDiskIsAwayAndAllGoesOnWhenThereIsRoomAgain() throws Exception {
        try (var database = Database.open(onForgetfulDisk(folder)); var store = new GroupedEventStore(database,
                new SecureRandom())) {
            var session = openIn(store, newCode());
            add(store, session, subject("kept"));
            ForgetfulDisk.full(true);
            assertThrows(EventStore.Away.class, () -> add(store, session, subject("no room")));
            assertThrows(EventStore.Away.class, () -> add(store, session, subject("still no room")));
            assertTrue(database.isBroken());
            ForgetfulDisk.full(false);
            add(store, session, subject("room again"));
            assertEquals(false, database.isBroken());
            assertEquals(List.of("kept", "room again"), store.log(session, 1).stream()
                    .map(recorded -> ((SessionEvent.SubjectSet) recorded.event()).subject()).toList());
        }
    }

    private List<Cut> cutsUnderLoad(String toDisk) throws Exception {
        var random = new Random();
        var cuts = new ArrayList<Cut>();
        var acknowledged = new ConcurrentHashMap<SessionId, Long>();
        var over = new AtomicBoolean();
        try (var database = Database.open(onForgetfulDisk(folder), toDisk);
                var store = new GroupedEventStore(database, new SecureRandom());
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < SESSIONS; i++) {
                writers.submit(() -> appendTo(store, acknowledged, over));
            }
            while (acknowledged.size() < SESSIONS) {
                Thread.sleep(5);
            }
            for (int i = 0; i < CUTS; i++) {
                Thread.sleep(random.nextInt(20, 150));
                cuts.add(cut(folder.resolve("cut-" + i), acknowledged, random));
            }
            over.set(true);
        }
        return cuts;
    }

    private static void appendTo(EventStore store, Map<SessionId, Long> acknowledged, AtomicBoolean over) {
        var session = openIn(store, newCode());
        for (long seq = 1; !over.get(); seq++) {
            acknowledged.put(session, seq);
            var next = seq + 1;
            store.append(session, seq, _ -> SampleLog.from(next, subject("number " + next)));
        }
    }

    private Cut cut(Path copy, Map<SessionId, Long> acknowledged, Random random) throws IOException {
        Files.createDirectory(copy);
        // what is acknowledged comes first: whatever happens in between, these were promised
        var promised = new HashMap<>(acknowledged);
        ForgetfulDisk.cut(folder.resolve("tandem.mv.db"), copy.resolve("tandem.mv.db"), random);
        return new Cut(promised, copy);
    }

    /** How many acknowledged events are not there; what is there must be gapless and as it was said. */
    private static long lost(Cut cut) {
        try (var database = Database.open(DatabaseUrl.in(cut.folder()));
                var store = new GroupedEventStore(database, new SecureRandom())) {
            long lost = 0;
            for (var promise : cut.acknowledged().entrySet()) {
                var log = store.log(promise.getKey(), 0);
                for (int i = 0; i < log.size(); i++) {
                    assertEquals(i + 1, log.get(i).seq());
                    assertTrue(i == 0 || log.get(i).event().equals(subject("number " + (i + 1))));
                }
                lost += Math.max(0, promise.getValue() - log.size());
            }
            return lost;
        }
    }

    private static DatabaseUrl onForgetfulDisk(Path folder) {
        var onDisk = DatabaseUrl.in(folder);
        return new DatabaseUrl(onDisk.kind(), onDisk.jdbc().replaceFirst("^jdbc:h2:file:", "jdbc:h2:cut:"),
                onDisk.user(), onDisk.password());
    }
}
