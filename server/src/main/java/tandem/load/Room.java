package tandem.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** One session with its people. */
final class Room {
    private final Run run;
    private final int number;
    private final String id;
    private final String code;
    private final int size;
    private final Ledger ledger = new Ledger();
    private final CountDownLatch everybody;

    Room(Run run, int number, String id, String code, int size) {
        this.run = run;
        this.number = number;
        this.id = id;
        this.code = code;
        this.size = size;
        this.everybody = new CountDownLatch(size);
    }

    /** Runs the session to its end, on this thread and one more for each phone. */
    void run(List<JsonNode> questions) {
        var phones = IntStream.range(0, size).mapToObj(phone -> new Phone(run, this, phone)).toList();
        var threads = new ArrayList<Thread>();
        phones.forEach(phone -> threads.add(Thread.startVirtualThread(phone::takePart)));
        try (var caller = new Caller(run)) {
            new Facilitator(run, this, caller).lead(questions);
        } catch (Caller.GaveUp e) {
            run.totals().failed("the facilitator of session " + number + " gave up: " + e.getMessage());
        }
        // whatever is still being sent comes to its end first: only then is it known what has to be in the record
        phones.forEach(Phone::stop);
        threads.forEach(Room::join);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void joined() {
        everybody.countDown();
    }

    void awaitEverybody() {
        try {
            while (!everybody.await(1, TimeUnit.SECONDS) && run.hasTimeFor(0)) {
                // those who cannot join give up by themselves
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    int number() {
        return number;
    }

    String id() {
        return id;
    }

    int size() {
        return size;
    }

    Ledger ledger() {
        return ledger;
    }

    String path(String more) {
        return "/api/v1/s/" + code + more;
    }

    static String name(int phone) {
        return "Person " + phone;
    }
}
