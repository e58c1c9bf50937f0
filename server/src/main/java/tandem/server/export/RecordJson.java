package tandem.server.export;

import java.util.List;
import tandem.partnership.Node;
import tandem.partnership.Partnership;
import tandem.record.RecordRound;
import tandem.record.RecordStep;
import tandem.record.SessionRecord;
import tandem.record.TookPart;
import tandem.server.codec.CommitmentCodec;
import tandem.server.codec.Fields;
import tandem.server.codec.Json;
import tandem.server.codec.PartnershipCodec;
import tandem.server.codec.QuestionCodec;
import tandem.server.codec.ReleaseCodec;
import tandem.server.codec.ResultCodec;
import tandem.session.Contrasts;
import tandem.session.Published;
import tandem.session.Release;
import tandem.session.Result;
import tools.jackson.databind.node.ArrayNode;
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
        out.set("partnership", partnership(record.partnership()));
        out.set("tookPart", tookPart(record.tookPart()));
        var subjects = out.putArray("subjects");
        record.subjects().forEach(subject -> subjects.addObject().put("fromStep", subject.from())
                .put("subject", subject.about()));
        var steps = out.putArray("steps");
        record.steps().forEach(step -> steps.add(step(step, record.k())));
        var contrasts = out.putObject("contrasts");
        contrasts(record.contrasts().widest(), contrasts.putArray("widest"));
        contrasts(record.contrasts().closest(), contrasts.putArray("closest"));
        out.set("commitments", CommitmentCodec.made(record.decided().made(), record.partnership().partners()));
        var finished = out.putArray("finished");
        record.decided().finished().stream().sorted().forEach(id -> finished.add(id.value()));
        return Json.bytes(out);
    }

    /** Without who looks after a group's words: she is a person, and was named for the room. */
    private static ObjectNode partnership(Partnership partnership) {
        var out = PartnershipCodec.json(partnership);
        out.get("partners").forEach(partner -> ((ObjectNode) partner).remove("wordsWith"));
        return out;
    }

    private static void contrasts(List<Contrasts.Contrast> contrasts, ArrayNode out) {
        for (var contrast : contrasts) {
            var one = out.addObject().put("step", contrast.round().step()).put("round", contrast.round().round())
                    .put("part", contrast.gap().part()).put("option", contrast.gap().option());
            one.putArray("groups").add(RecordWords.of(contrast.one().nodes()))
                    .add(RecordWords.of(contrast.other().nodes()));
            one.put("gap", contrast.gap().size());
        }
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
            told.set("published", round.release().map(release -> published(release, round)).orElse(null));
        }
        return out;
    }

    /** The sums behind the result, so that anybody can check it again. */
    private static ObjectNode published(Release release, RecordRound round) {
        var out = Json.object();
        out.set("parts", ReleaseCodec.parts(release.parts()));
        out.set("guesses", release.guesses().flatMap(all -> round.result().flatMap(Result::guesses)
                .map(told -> ReleaseCodec.guesses(only(told, all)))).orElse(null));
        out.set("compared", ReleaseCodec.compared(release.compared()));
        return out;
    }

    /** Of the guesses, those of which the result says how near they came: the others are not told (rules.md C11). */
    private static Release.Guessed only(Result.Guesses told, Release.Guessed all) {
        return new Release.Guessed(all.about(), all.n(), all.parts().stream().map(part -> new Published(part.part(),
                part.sets().stream().filter(set -> told.guessed().stream().anyMatch(guessed ->
                        set.keys().equals(guessed.by().nodes().stream().map(Node::key).toList())
                                && guessed.said().stream().anyMatch(said -> said.part().equals(part.part())))).toList(),
                part.unshown(), List.of())).filter(part -> !part.sets().isEmpty()).toList());
    }
}
