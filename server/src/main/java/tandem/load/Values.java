package tandem.load;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The values that answers consist of, as comparable words, from answers, from tallies and from rows of the record. */
final class Values {
    private static final String ABSTAINED = "abstained";
    private static final String KEPT = "kept";
    private static final String NONE = "none";
    private static final String DONT_KNOW = "dont-know";

    private final Room room;
    private final Place place;
    private final String kind;
    private final boolean byName;
    private final Map<String, Integer> values = new TreeMap<>();

    /** @param asRows as the rows of the record, which in named questions say whose they are */
    Values(Room room, Place place, JsonNode question, boolean asRows) {
        this.room = room;
        this.place = place;
        this.kind = question.path("kind").stringValue("");
        this.byName = asRows && question.path("visibility").stringValue("").equals("named");
    }

    Map<String, Integer> given(Map<Integer, Ledger.Given> given) {
        given.forEach((phone, answer) -> {
            var name = byName ? " of " + Room.name(phone) : "";
            var said = answer.answer();
            if (said.path("kind").stringValue("").equals("abstain")) {
                add(ABSTAINED + name, 1);
            } else {
                given(said, name);
            }
        });
        return values;
    }

    private void given(JsonNode said, String name) {
        switch (kind) {
            case "choice" -> {
                if (said.has(NONE)) {
                    add(NONE + name, 1);
                }
                said.path("options").forEach(option -> add(option.stringValue("") + name, 1));
            }
            case "scale" -> said.path("values").forEachEntry((statement, value) ->
                    add(statement + "=" + (value.isString() ? DONT_KNOW : value.intValue(0)) + name, 1));
            default -> {
                var text = said.path("text").stringValue("");
                add(room.ledger().isKept(place, text) ? KEPT : text + name, 1);
            }
        }
    }

    Map<String, Integer> tallied(JsonNode tally) {
        add(ABSTAINED, tally.path(ABSTAINED).intValue(0));
        switch (kind) {
            case "choice" -> {
                add(NONE, tally.path(NONE).intValue(0));
                tally.path("counts").forEachEntry((option, n) -> add(option, n.intValue(0)));
            }
            case "scale" -> tally.forEachEntry((statement, told) -> {
                add(statement + "=" + DONT_KNOW, told.path("dontKnow").intValue(0));
                int point = 0;
                for (var n : told.path("counts")) {
                    add(statement + "=" + ++point, n.intValue(0));
                }
            });
            default -> {
                add(KEPT, tally.path(KEPT).intValue(0));
                tally.path("cards").forEach(card -> add(card.path("text").stringValue(""), 1));
            }
        }
        return values;
    }

    /** Empty for a row that only says how many answered. */
    static Optional<String> ofRow(Map<String, String> row) {
        var name = row.get("name").isEmpty() ? "" : " of " + row.get("name");
        return switch (row.get("answer")) {
            case "" -> Optional.empty();
            case "option" -> Optional.of(row.get("value") + name);
            case "point" -> Optional.of(row.get("part_id") + "=" + row.get("value") + name);
            case DONT_KNOW -> Optional.of(row.get("part_id") + "=" + DONT_KNOW + name);
            case "text" -> Optional.of(row.get("text") + name);
            default -> Optional.of(row.get("answer") + name);
        };
    }

    private void add(String value, int times) {
        if (times > 0) {
            values.merge(value, times, Integer::sum);
        }
    }
}
