package tandem.load;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import tools.jackson.databind.JsonNode;

/** What one session's participants were told is received: exactly this has to be in its record. Safe on any thread. */
final class Ledger {
    record Given(int revision, JsonNode answer) {
    }

    private final Map<Place, Map<Integer, Given>> received = new ConcurrentSkipListMap<>();
    private final Map<Place, Set<Integer>> done = new ConcurrentHashMap<>();
    private final Map<Place, Integer> told = new ConcurrentHashMap<>();
    private final Map<Place, Marker> kept = new ConcurrentHashMap<>();

    void opened(Place place) {
        received.computeIfAbsent(place, _ -> new ConcurrentHashMap<>());
        done.computeIfAbsent(place, _ -> ConcurrentHashMap.newKeySet());
    }

    /** The highest revision counts. */
    void received(Place place, int phone, int revision, JsonNode answer) {
        opened(place);
        received.get(place).merge(phone, new Given(revision, answer),
                (before, now) -> before.revision() > now.revision() ? before : now);
    }

    /** This phone has nothing more to say there. */
    void done(Place place, int phone) {
        opened(place);
        done.get(place).add(phone);
    }

    int doneIn(Place place) {
        return done.get(place).size();
    }

    /** What the facilitator was told of how many answered, when the round had closed. */
    void told(Place place, int n) {
        told.put(place, n);
    }

    Map<Place, Integer> told() {
        return told;
    }

    void kept(Place place, Marker marker) {
        kept.put(place, marker);
    }

    boolean isKept(Place place, String text) {
        var marker = kept.get(place);
        return marker != null && marker.text().equals(text);
    }

    Map<Place, Map<Integer, Given>> received() {
        return new TreeMap<>(received);
    }
}
