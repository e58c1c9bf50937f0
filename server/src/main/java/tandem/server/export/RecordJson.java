package tandem.server.export;

import tandem.record.RecordRound;
import tandem.record.RecordStep;
import tandem.record.SessionRecord;
import tandem.record.TookPart;
import tandem.server.codec.Fields;
import tandem.server.codec.Json;
import tandem.server.codec.PartnershipCodec;
import tandem.server.codec.QuestionCodec;
import tandem.server.codec.ResultCodec;
import tools.jackson.databind.node.ObjectNode;

/** The record as JSON: everything that may be known of a session, in the shapes of the API. */
final class RecordJson {
    private static final int VERSION = 1;

    private RecordJson() {
    }

    static byte[] bytes(SessionRecord record) {
        var out = Json.object().put("format", "tandem-record").put("version", VERSION);
        out.set("session", session(record));
        out.set("questionSet", questions(record.questions()));
        out.set("partnership", PartnershipCodec.json(record.partnership()));
        out.set("tookPart", tookPart(record.tookPart()));
        var subjects = out.putArray("subjects");
        record.subjects().forEach(subject -> subjects.addObject().put("fromStep", subject.from())
                .put("subject", subject.about()));
        var steps = out.putArray("steps");
        record.steps().forEach(step -> steps.add(step(step, record.k())));
        return Json.bytes(out);
    }

    /** What may be seen of a round: "open", "closed", or, once the room has seen its result, "revealed". */
    static String state(RecordRound round) {
        return round.isOpen() ? "open" : round.revealed() ? "revealed" : "closed";
    }

    private static ObjectNode session(SessionRecord record) {
        return Json.object().put("id", record.id().toString()).put("title", record.questions().title())
                .put("state", Fields.word(record.state())).put("sealed", record.sealed())
                .put("began", record.began().toString())
                .put("ended", record.ended().map(Object::toString).orElse(null))
                .put("zone", record.zone().getId()).put("k", record.k());
    }

    private static ObjectNode questions(SessionRecord.Questions questions) {
        return Json.object().put("title", questions.title()).put("source", questions.source())
                .put("author", questions.author()).put("licence", questions.licence())
                .put("version", questions.version());
    }

    private static ObjectNode tookPart(TookPart tookPart) {
        var out = Json.object().put("seats", tookPart.seats());
        var groups = out.putArray("groups");
        tookPart.groups().forEach(group -> groups.addObject().put("id", group.partner().id().value())
                .put("name", group.partner().name()).put("widerGroup", group.partner().widerGroup())
                .put("seats", group.seats()));
        return out.put("unsaid", tookPart.unsaid()).put("watching", tookPart.watching())
                .put("withHelper", tookPart.helped());
    }

    private static ObjectNode step(RecordStep step, int k) {
        var out = Json.object().put("step", step.number()).put("skipped", step.skipped());
        out.set("question", QuestionCodec.question(step.question()));
        var rounds = out.putArray("rounds");
        for (var round : step.rounds()) {
            var told = rounds.addObject().put("round", round.number()).put("state", state(round))
                    .put("subject", round.subject()).put("n", round.n());
            told.set("result", round.result().map(result -> ResultCodec.result(result, step.question(), k,
                    Integer.MAX_VALUE)).orElse(null));
        }
        return out;
    }
}
