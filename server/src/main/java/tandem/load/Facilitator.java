package tandem.load;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Leads one session by the book: open, wait, close, look, reveal, next; one question twice, and one closed early. */
final class Facilitator {
    private static final int PAUSE_MILLIS = 300;

    private final Run run;
    private final Room room;
    private final Caller caller;
    private int step;
    private int round;

    Facilitator(Run run, Room room, Caller caller) {
        this.run = run;
        this.room = room;
        this.caller = caller;
    }

    /** From the lobby to the end. */
    void lead(List<JsonNode> questions) throws Caller.GaveUp {
        room.awaitEverybody();
        for (var question : questions) {
            command("next", "");
            if (!question.path("kind").stringValue("").equals("pause")) {
                ask(question, step == questions.size());
            }
            Pace.sleep(PAUSE_MILLIS);
        }
        command("end", "");
    }

    private void ask(JsonNode question, boolean last) throws Caller.GaveUp {
        // the last is closed while some still write
        round(question, last ? 0.7 : 1);
        if (step == 2) {
            round(question, 1);
        }
        while (last && run.more().getAsBoolean()) {
            round(question, ThreadLocalRandom.current().nextDouble(0.5, 1.2));
        }
    }

    private void round(JsonNode question, double share) throws Caller.GaveUp {
        command("open", "");
        var place = new Place(step, round);
        room.ledger().opened(place);
        int enough = (int) Math.ceil(Math.min(1, share) * room.size());
        while (room.ledger().doneIn(place) < enough && run.hasTimeFor(0)) {
            Pace.sleep(50);
        }
        command("close", "");
        var view = caller.ask(authorized(Request.get(path("")))).json();
        var result = view.path("result");
        room.ledger().told(place, result.path("whole").isObject()
                ? result.path("whole").path("n").intValue(-1) : result.path("n").intValue(-1));
        if (question.path("kind").stringValue("").equals("text")) {
            keepOne(place, result.path("whole").path("tally").path("cards").path(0));
        }
        // time in which nobody may see anything
        Pace.sleep(PAUSE_MILLIS);
        run.witness().reveals(room.number(), place);
        command("reveal", "");
        Pace.sleep(PAUSE_MILLIS);
    }

    private void keepOne(Place place, JsonNode card) throws Caller.GaveUp {
        for (var marker : Marker.in(card.path("text").stringValue(""))) {
            run.witness().keeps(marker);
            room.ledger().kept(place, marker);
            command("hide-card", ",\"card\":\"" + card.path("id").stringValue("") + "\"");
        }
    }

    private void command(String type, String more) throws Caller.GaveUp {
        var body = "{\"id\":\"%s\",\"type\":\"%s\",\"step\":%d,\"round\":%d%s}"
                .formatted(UUID.randomUUID(), type, step, round, more);
        var reply = caller.ask(authorized(Request.json("POST", path("/commands"), body)));
        if (reply.status() != 200) {
            throw new Caller.GaveUp("%s at %d/%d: status %d %s"
                    .formatted(type, step, round, reply.status(), reply.problem()));
        }
        if (reply.json() instanceof ObjectNode where) {
            step = where.path("step").intValue(step);
            round = where.path("round").intValue(round);
        }
    }

    private String path(String more) {
        return "/api/v1/sessions/" + room.id() + more;
    }

    private Request authorized(Request request) {
        return request.with("Authorization", "Bearer " + run.token());
    }
}
