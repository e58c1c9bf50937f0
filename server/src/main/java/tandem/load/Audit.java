package tandem.load;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Compares what participants were told is received with what the record, as JSON and as CSV, and the facilitator's view
 * say. Every value of every answer counts, so one answer that is missing can be several values.
 */
final class Audit {
    /** @param counted answers in the record; @param lost, doubled values too few and too many */
    record Verdict(int acknowledged, int counted, int lost, int doubled) {
        static final Verdict NOTHING = new Verdict(0, 0, 0, 0);

        Verdict plus(Verdict other) {
            return new Verdict(acknowledged + other.acknowledged, counted + other.counted, lost + other.lost,
                    doubled + other.doubled);
        }

        boolean isGood() {
            return lost == 0 && doubled == 0;
        }
    }

    private final Room room;
    private final Totals totals;
    private final Map<Place, JsonNode> rounds = new TreeMap<>();
    private final Map<Place, JsonNode> questions = new HashMap<>();
    private final Map<Place, Map<String, Integer>> rows = new HashMap<>();

    Audit(Room room, Totals totals, JsonNode record, String csv) {
        this.room = room;
        this.totals = totals;
        for (var step : record.path("steps")) {
            for (var round : step.path("rounds")) {
                var place = new Place(step.path("step").intValue(0), round.path("round").intValue(0));
                rounds.put(place, round);
                questions.put(place, step.path("question"));
            }
        }
        CsvRows.of(csv).forEach(row -> {
            var place = new Place(Integer.parseInt(row.get("step")), Integer.parseInt(row.get("round")));
            Values.ofRow(row).ifPresent(value ->
                    rows.computeIfAbsent(place, _ -> new TreeMap<>()).merge(value, 1, Integer::sum));
        });
    }

    Verdict verdict() {
        var received = room.ledger().received();
        Set<Place> places = new HashSet<>(received.keySet());
        places.addAll(rounds.keySet());
        return places.stream().map(place -> verdict(place, received.getOrDefault(place, Map.of())))
                .reduce(Verdict.NOTHING, Verdict::plus);
    }

    private Verdict verdict(Place place, Map<Integer, Ledger.Given> given) {
        var round = rounds.get(place);
        if (round == null) {
            totals.remark("session %d: %s is not in the record".formatted(room.number(), place));
            return new Verdict(given.size(), 0, given.size(), 0);
        }
        var question = questions.get(place);
        int n = round.path("n").intValue(0);
        int lost = Math.max(0, given.size() - n);
        int doubled = Math.max(0, n - given.size());
        int told = room.ledger().told().getOrDefault(place, n);
        if (told != n) {
            totals.failed("session %d: %s was said to have %d answers, the record says %d"
                    .formatted(room.number(), place, told, n));
        }
        var result = round.path("result");
        if (result.path("whole").isObject()) {
            var json = new Values(room, place, question, false);
            var csv = new Values(room, place, question, true);
            for (var gap : List.of(gap(json.given(given), json.tallied(result.path("whole").path("tally"))),
                    gap(csv.given(given), rows.getOrDefault(place, Map.of())))) {
                lost = Math.max(lost, gap.lost());
                doubled = Math.max(doubled, gap.doubled());
            }
        }
        if (lost + doubled > 0) {
            totals.remark("session %d: %s, %d lost, %d doubled".formatted(room.number(), place, lost, doubled));
        }
        return new Verdict(given.size(), n, lost, doubled);
    }

    private static Verdict gap(Map<String, Integer> meant, Map<String, Integer> found) {
        int lost = 0;
        int doubled = 0;
        Set<String> values = new HashSet<>(meant.keySet());
        values.addAll(found.keySet());
        for (var value : values) {
            int gap = meant.getOrDefault(value, 0) - found.getOrDefault(value, 0);
            lost += Math.max(0, gap);
            doubled += Math.max(0, -gap);
        }
        return new Verdict(0, 0, lost, doubled);
    }
}
