package tandem.load;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a session's log says in the end, and what everybody saw of it on the way, on whatever node.
 *
 * @param log     as it is stored
 * @param counted the answers that the record counts, for each round that was closed
 * @param seen    for every reader of one source what it was told, in the order in which it was told
 */
record History(List<Entry> log, Map<Place, List<Given>> counted, Map<String, List<Sight>> seen) {
    History {
        log = List.copyOf(log);
        counted = Map.copyOf(counted);
        seen = Map.copyOf(seen);
    }

    /** An answer, of which no two are alike. */
    record Given(int person, Place place, int revision) {
        static Given of(Marker marker) {
            return new Given(marker.phone(), marker.place(), marker.revision());
        }
    }

    /** Where a session stands. @param state of the session and of its step */
    record Where(Place place, String state) {
        static final String OPEN = "live open";

        /** @param step of a view; a JSON null in the lobby. Once it has ended, where it did makes no difference */
        static Where of(JsonNode session, JsonNode step) {
            if (session.stringValue("").equals("ended")) {
                return new Where(new Place(0, 0), "ended");
            }
            return new Where(new Place(step.path("index").intValue(0), step.path("round").intValue(0)),
                    (session.stringValue("") + " " + step.path("state").stringValue("")).strip());
        }
    }

    /** @param answers what was answered in it: one, or none; @param then where the session stood afterwards */
    record Entry(long seq, Set<Given> answers, Where then) {
    }

    /** Something that somebody was told. */
    sealed interface Sight {
        /** Where the session stands. */
        record Stands(Where where) implements Sight {
        }

        /** How many have answered. */
        record Answered(Place place, int people) implements Sight {
        }

        /** This answer is received: it will count unless she changes it. */
        record Received(Given answer) implements Sight {
        }

        /** This is the answer that she has given. */
        record Own(Given answer) implements Sight {
        }
    }
}
