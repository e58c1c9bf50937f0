package tandem.server.codec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import tandem.partnership.OpenCommitment;
import tandem.question.Answer;
import tandem.question.Question;
import tandem.question.SinceLastTime;
import tandem.question.SinceLastTime.Mark;
import tandem.question.Tally;
import tandem.words.Malformed;
import tandem.words.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

final class SinceLastTimeCodec implements KindCodec {
    static final SinceLastTimeCodec INSTANCE = new SinceLastTimeCodec();

    @Override
    public String kind() {
        return "since-last-time";
    }

    @Override
    public void writeQuestion(Question question, ObjectNode out) {
        out.set("items", CommitmentCodec.open(((SinceLastTime) question).items()));
    }

    /** Which commitments come back is known when a session is made ready; a question set need not name them. */
    @Override
    public SinceLastTime readQuestion(Common common, Fields in) {
        List<OpenCommitment> items = in.listOrNone("items", CommitmentCodec::readOpen);
        return new SinceLastTime(common.id(), common.prompt(), common.visibility(), items);
    }

    @Override
    public boolean writes(Answer answer) {
        return answer instanceof SinceLastTime.Marked;
    }

    @Override
    public void writeAnswer(Answer answer, ObjectNode out) {
        var marked = (SinceLastTime.Marked) answer;
        var marks = out.putObject("marks");
        new TreeMap<>(marked.marks()).forEach((item, mark) -> marks.put(item, mark.word()));
        var comments = out.putObject("comments");
        new TreeMap<>(marked.comments()).forEach(comments::put);
    }

    @Override
    public SinceLastTime.Marked readAnswer(Fields in) {
        return new SinceLastTime.Marked(texts(in, "marks", SinceLastTimeCodec::mark),
                texts(in, "comments", word -> word));
    }

    private static <T> Map<String, T> texts(Fields in, String name, Function<String, T> read) {
        var all = new HashMap<String, T>();
        if (in.isNone(name)) {
            return all;
        }
        var fields = in.object(name);
        for (var item : fields.names()) {
            all.put(item, read.apply(text(item, fields.needed(item))));
        }
        return all;
    }

    private static String text(String name, JsonNode value) {
        if (!value.isString()) {
            throw new Malformed(Reason.WRONG_TYPE, name.length() > 40 ? name.substring(0, 40) : name, "text");
        }
        return value.stringValue();
    }

    private static Mark mark(String word) {
        return Stream.of(Mark.values()).filter(mark -> mark.word().equals(word)).findFirst().orElseThrow(() ->
                new Malformed(Reason.WRONG_TYPE, "marks", "kept, partly, not, no-longer-relevant or dont-know"));
    }

    @Override
    public void writeTally(Tally tally, ObjectNode out, int bytes) {
        var marks = (SinceLastTime.Marks) tally;
        var items = out.putObject("items");
        marks.said().forEach((item, said) -> {
            if (said.told()) {
                var counts = items.putObject(item).put("n", said.n()).putObject("counts");
                said.counts().forEach((mark, count) -> counts.put(mark.word(), count));
            } else {
                items.putNull(item);
            }
        });
        var comments = out.putArray("comments");
        int left = bytes;
        for (var comment : marks.comments()) {
            var json = Json.object().put("id", comment.card().value()).put("item", comment.item())
                    .put("text", comment.text()).put("name", comment.name());
            left -= Json.bytes(json).length + 1;
            if (left > 0) {
                comments.add(json);
            }
        }
        out.put("total", marks.comments().size()).put("kept", marks.kept()).put("abstained", marks.abstained());
    }
}
