package tandem.server.codec;

import java.util.List;
import tandem.question.AgendaItem;
import tandem.question.Answer;
import tandem.question.GuessAbout;
import tandem.question.Question;
import tandem.question.QuestionId;
import tandem.question.Unasked;
import tandem.question.Visibility;
import tools.jackson.databind.node.ObjectNode;

/** Questions, their answers, and their places on an agenda, as JSON. */
public final class QuestionCodec {
    private static final String ABSTAIN = "abstain";

    private QuestionCodec() {
    }

    /** The kind's name on the wire. */
    public static String kind(Question question) {
        return KindCodec.of(question).kind();
    }

    /** The names of all kinds on the wire. */
    public static List<String> kinds() {
        return KindCodec.ALL.stream().map(KindCodec::kind).toList();
    }

    public static ObjectNode question(Question question) {
        var codec = KindCodec.of(question);
        var out = Json.object().put("id", question.id().value()).put("kind", codec.kind())
                .put("prompt", question.prompt());
        if (!(question instanceof Unasked)) {
            out.put("visibility", Fields.word(question.visibility())).put("live", question.live());
        }
        codec.writeQuestion(question, out);
        return out;
    }

    /** @throws tandem.words.Malformed when it is none */
    public static Question question(Fields in) {
        var codec = KindCodec.called(in.text("kind"));
        var visibility = in.has("visibility") ? in.word("visibility", Visibility.class) : Visibility.ANONYMOUS;
        var common = new KindCodec.Common(new QuestionId(in.text("id")), in.text("prompt", ""), visibility,
                in.flag("live", false));
        in.textOrNull("visibility");
        var question = codec.readQuestion(common, in);
        in.end();
        return question;
    }

    public static ObjectNode answer(Answer answer) {
        if (answer instanceof Answer.Abstained) {
            return Json.object().put("kind", ABSTAIN);
        }
        var codec = KindCodec.ALL.stream().filter(kind -> kind.writes(answer)).findFirst().orElseThrow();
        var out = Json.object().put("kind", codec.kind());
        codec.writeAnswer(answer, out);
        return out;
    }

    /** @throws tandem.words.Malformed when it is none */
    public static Answer answer(Fields in) {
        var kind = in.text("kind");
        var answer = kind.equals(ABSTAIN) ? new Answer.Abstained() : KindCodec.called(kind).readAnswer(in);
        in.end();
        return answer;
    }

    public static ObjectNode item(AgendaItem item) {
        var out = Json.object().put("minutes", item.minutes()).put("talkFirst", item.talkFirst())
                .put("notes", item.notes()).put("tryOut", item.tryOut());
        if (!(item.guess() instanceof GuessAbout.Nobody)) {
            out.set("guess", guess(item.guess()));
        }
        out.set("question", question(item.question()));
        return out;
    }

    /** @throws tandem.words.Malformed when it is none */
    public static AgendaItem item(Fields in) {
        return new AgendaItem(in.object("question", QuestionCodec::question), in.number("minutes", 0),
                in.text("talkFirst", ""), in.text("notes", ""), in.flag("tryOut", false),
                in.isNone("guess") ? new GuessAbout.Nobody() : in.object("guess", QuestionCodec::guess));
    }

    static ObjectNode guess(GuessAbout guess) {
        return switch (guess) {
            case GuessAbout.Nobody _ -> Json.object().put("about", "nobody");
            case GuessAbout.InTurn _ -> Json.object().put("about", "in-turn");
            case GuessAbout.Group(String group) -> Json.object().put("about", "group").put("group", group);
        };
    }

    /** @throws tandem.words.Malformed when it is none */
    static GuessAbout guess(Fields in) {
        return switch (in.word("about", Guessed.class)) {
            case NOBODY -> new GuessAbout.Nobody();
            case IN_TURN -> new GuessAbout.InTurn();
            case GROUP -> new GuessAbout.Group(in.text("group"));
        };
    }

    private enum Guessed {
        NOBODY, IN_TURN, GROUP
    }
}
