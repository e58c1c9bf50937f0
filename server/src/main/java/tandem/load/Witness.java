package tandem.load;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * Reads every byte that participants get, and knows what may be in it by now: nothing of a round that was not revealed,
 * no card that was kept, and never anything of another session. Safe on any thread.
 */
final class Witness {
    /** Who reads what everybody gets. */
    static final int ANYBODY = -1;

    private static final Set<String> RESULTS_ONLY =
            Set.of("whole", "tally", "cards", "named", "counts", "median", "mean", "spread", "dontKnow");
    private static final Set<String> IN_COUNTS = Set.of("step", "round", "answered", "here");
    private static final int MOST_KNOWN = 500;

    private record Shown(int room, Place place) {
    }

    /** What is in a text: as everybody gets the same bytes, it is found out once. */
    record Sight(JsonNode json, Set<Place> results, Set<Marker> markers, boolean loose) {
    }

    private final Totals totals;
    private final Set<Shown> revealed = ConcurrentHashMap.newKeySet();
    private final Set<Marker> kept = ConcurrentHashMap.newKeySet();
    private final Map<String, Sight> known = new ConcurrentHashMap<>();

    Witness(Totals totals) {
        this.totals = totals;
    }

    /** To be told before the server is. */
    void reveals(int room, Place place) {
        revealed.add(new Shown(room, place));
    }

    /** To be told before the round is revealed. */
    void keeps(Marker marker) {
        kept.add(marker);
    }

    boolean mayShow(int room, Place place) {
        return revealed.contains(new Shown(room, place));
    }

    /** A view that came on the stream. */
    JsonNode view(int room, String text) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        var sight = known.computeIfAbsent(text, Witness::look);
        judge(room, ANYBODY, sight);
        return sight.json();
    }

    /** Counts that came on the stream. */
    void counts(int room, String text) {
        var json = Reply.json(text);
        if (!IN_COUNTS.containsAll(json.propertyNames())) {
            totals.leaked("session " + room + ": more than counts in a counts event");
        }
    }

    /** A reply to one phone. @return what it says */
    JsonNode reply(int room, int phone, String text) {
        var sight = look(text);
        judge(room, phone, sight);
        return sight.json();
    }

    /** A result that was asked for by itself. */
    void result(int room, int phone, Place place, Reply reply) {
        if (reply.status() == 200 && !mayShow(room, place)) {
            totals.leaked("session " + room + ": a result of " + place + " before it was revealed");
        }
        Marker.in(reply.text()).forEach(marker -> judge(room, phone, marker));
    }

    private void judge(int room, int reader, Sight sight) {
        if (sight.loose()) {
            totals.leaked("session " + room + ": parts of a result where there should be none");
        }
        sight.results().stream().filter(place -> !mayShow(room, place)).forEach(place ->
                totals.leaked("session " + room + ": the result of " + place + " before it was revealed"));
        sight.markers().forEach(marker -> judge(room, reader, marker));
    }

    private void judge(int room, int reader, Marker marker) {
        var own = marker.room() == room && marker.phone() == reader;
        var shown = marker.room() == room && mayShow(room, marker.place()) && !kept.contains(marker);
        if (!own && !shown) {
            totals.leaked("session " + room + ": another's answer to " + marker.place());
        }
    }

    private static Sight look(String text) {
        var json = Reply.json(text);
        var view = json.has("view") ? json.path("view") : json;
        var results = new HashSet<Place>();
        var result = view.path("result");
        if (result.isObject()) {
            results.add(new Place(result.path("step").intValue(0), result.path("round").intValue(0)));
        }
        return new Sight(json, results, Marker.in(text), isLoose(json, result));
    }

    private static boolean isLoose(JsonNode node, JsonNode result) {
        if (node == result) {
            return false;
        }
        for (var name : node.propertyNames()) {
            if (RESULTS_ONLY.contains(name)) {
                return true;
            }
        }
        for (var child : node) {
            if (isLoose(child, result)) {
                return true;
            }
        }
        return false;
    }
}
