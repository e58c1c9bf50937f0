package tandem.server.codec;

import tandem.question.QuestionSet;
import tandem.question.QuestionSetId;
import tools.jackson.databind.node.ObjectNode;

/** Question sets as JSON. */
public final class QuestionSetCodec {
    private QuestionSetCodec() {
    }

    public static String encode(QuestionSet set) {
        return Json.text(json(set));
    }

    public static ObjectNode json(QuestionSet set) {
        var out = Json.object().put("id", set.id().value()).put("title", set.title()).put("source", set.source())
                .put("author", set.author()).put("licence", set.licence()).put("version", set.version());
        var agenda = out.putArray("agenda");
        set.agenda().forEach(item -> agenda.add(QuestionCodec.item(item)));
        return out;
    }

    /** @throws tandem.words.Malformed when it is none */
    public static QuestionSet decode(String body) {
        return decode(Json.read(body));
    }

    /** @throws tandem.words.Malformed when it is none */
    public static QuestionSet decode(Fields in) {
        var set = new QuestionSet(new QuestionSetId(in.text("id")), in.text("title"), in.text("source", ""),
                in.text("author", ""), in.text("licence", ""), in.number("version", 1),
                in.list("agenda", QuestionCodec::item));
        in.end();
        return set;
    }
}
