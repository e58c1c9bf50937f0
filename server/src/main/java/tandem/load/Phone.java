package tandem.load;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One participant: joins, listens, answers whatever is open, changes her mind, loses a reply now and then, and asks for
 * what she may not see yet. All but {@link #stop} on one thread.
 */
final class Phone {
    private static final String[] PARTNERS = {"\"whanau\"", "\"teachers\"", "null"};
    private static final int ONE_PRIES_IN = 20;
    private static final int ONE_LOOKS_IN = 10;

    private final Run run;
    private final Room room;
    private final int number;
    private final String device = UUID.randomUUID().toString();
    private final Caller caller;
    private final Listener listener;
    private final Set<Place> answered = new HashSet<>();
    private final Set<Place> pried = new HashSet<>();
    private final Map<Place, Map<Integer, JsonNode>> sent = new HashMap<>();
    private @Nullable String cookie;
    private long personal = -1;
    private long refetchAt;
    private volatile boolean stopped;

    Phone(Run run, Room room, int number) {
        this.run = run;
        this.room = room;
        this.number = number;
        this.caller = new Caller(run);
        this.listener = new Listener(run, room);
    }

    /** Takes part until the session has ended. */
    void takePart() {
        try (caller; listener) {
            run.pace().take();
            if (!join()) {
                return;
            }
            room.joined();
            listener.start(cookie);
            while (!stopped && run.hasTimeFor(0)) {
                var view = listener.next(untilRefetch());
                if (refetchAt != 0 && System.nanoTime() >= refetchAt) {
                    refetch();
                }
                if (view != null) {
                    act(view);
                }
            }
        } catch (Caller.GaveUp e) {
            run.totals().failed("phone " + number + " gave up: " + e.getMessage());
        } catch (RuntimeException e) {
            run.totals().failed("phone " + number + ": " + e);
        }
    }

    /** The session is over. */
    void stop() {
        stopped = true;
        listener.close();
    }

    private boolean join() throws Caller.GaveUp {
        var request = Request.json("POST", room.path("/join"), "{\"device\":\"%s\",\"partner\":%s,\"name\":\"%s\"}"
                .formatted(device, PARTNERS[number % PARTNERS.length], Room.name(number)));
        if (losesTheReply()) {
            caller.askAndHangUp(request);
        }
        var reply = caller.ask(request);
        var set = reply.header("set-cookie");
        if (reply.status() != 200 || set == null) {
            run.totals().failed("joining: status " + reply.status() + " " + reply.problem());
            return false;
        }
        cookie = set.split(";")[0];
        run.totals().joined.incrementAndGet();
        learn(reply);
        return true;
    }

    private void act(JsonNode view) throws Caller.GaveUp {
        if (personal >= 0 && view.path("mine").longValue(0) > personal && refetchAt == 0) {
            refetchAt = System.nanoTime() + ThreadLocalRandom.current().nextLong(2_000_000_000L);
        }
        var step = view.path("step");
        var place = new Place(step.path("index").intValue(0), step.path("round").intValue(0));
        switch (step.path("state").stringValue("")) {
            case "open" -> {
                if (answered.add(place)) {
                    answer(place, step.path("question"));
                }
            }
            case "closed" -> pry(place, ONE_PRIES_IN);
            case "revealed" -> pry(place, ONE_LOOKS_IN);
            default -> {
                // nothing to do but look up
            }
        }
    }

    private void answer(Place place, JsonNode question) throws Caller.GaveUp {
        var random = ThreadLocalRandom.current();
        run.pace().take();
        if (put(place, question, 1) && random.nextInt(10) < 4) {
            run.pace().take();
            if (put(place, question, 2)) {
                run.totals().changed.incrementAndGet();
                if (random.nextInt(4) == 0) {
                    // overtaken long ago, and acknowledged all the same
                    tell(place, 1);
                }
            }
        }
        room.ledger().done(place, number);
    }

    private boolean put(Place place, JsonNode question, int revision) throws Caller.GaveUp {
        var answer = Answers.to(question, new Marker(room.number(), number, place, revision));
        sent.computeIfAbsent(place, _ -> new HashMap<>()).put(revision, answer);
        return tell(place, revision);
    }

    /** @return whether it was received; otherwise it came too late: its round is closed, or even the session ended */
    private boolean tell(Place place, int revision) throws Caller.GaveUp {
        var answer = sent.get(place).get(revision);
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("revision", revision);
        body.set("answer", answer);
        var request = mine(Request.json("PUT", room.path("/answers/" + place), body.toString()));
        if (losesTheReply()) {
            run.totals().hungUp.incrementAndGet();
            caller.askAndHangUp(request);
        }
        long sentAt = System.nanoTime();
        var reply = caller.ask(request);
        // a later one that overtook it may stand there by now
        if (reply.status() == 200 && reply.json().path("revision").intValue(0) >= revision) {
            run.totals().acknowledged(System.nanoTime() - sentAt);
            room.ledger().received(place, number, revision, answer);
            return true;
        }
        if (reply.problem().equals("round-closed") || reply.problem().equals("ended")) {
            run.totals().tooLate.incrementAndGet();
        } else {
            run.totals().failed("answering " + place + ": status " + reply.status() + " " + reply.problem());
        }
        return false;
    }

    /** Asks for a result, whether or not there is one to see. */
    private void pry(Place place, int oneIn) throws Caller.GaveUp {
        if (number % oneIn == 0 && place.round() > 0 && pried.add(place)) {
            for (var what : new String[] {"/cards/", "/picture/"}) {
                var reply = caller.ask(mine(Request.get(room.path(what + place))));
                run.witness().result(room.number(), number, place, reply);
            }
        }
    }

    private void refetch() throws Caller.GaveUp {
        refetchAt = 0;
        learn(caller.ask(mine(Request.get(room.path("")))));
    }

    /** Takes in {view, mine}: what is said to be mine is what was sent from here. */
    private void learn(Reply reply) {
        var state = run.witness().reply(room.number(), number, reply.text());
        personal = state.path("view").path("mine").longValue(0);
        if (!state.path("mine").isObject()) {
            run.totals().failed("phone " + number + " has lost its seat");
        }
        for (var held : state.path("mine").path("answers")) {
            var place = new Place(held.path("step").intValue(0), held.path("round").intValue(0));
            var known = sent.getOrDefault(place, Map.of()).get(held.path("revision").intValue(0));
            if (!held.path("answer").equals(known)) {
                run.totals().leaked("session " + room.number() + ": another's answer as one's own in " + place);
            }
        }
    }

    private long untilRefetch() {
        return refetchAt == 0 ? 1_000 : Math.max(1, Math.min(1_000, (refetchAt - System.nanoTime()) / 1_000_000));
    }

    private Request mine(Request request) {
        return cookie == null ? request : request.with("Cookie", cookie);
    }

    private static boolean losesTheReply() {
        return ThreadLocalRandom.current().nextInt(20) == 0;
    }
}
