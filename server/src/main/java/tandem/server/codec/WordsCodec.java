package tandem.server.codec;

import java.nio.charset.StandardCharsets;
import tandem.question.Answer;
import tandem.question.Question;
import tandem.question.Tally;
import tandem.question.Words;
import tools.jackson.databind.node.ObjectNode;

final class WordsCodec implements KindCodec {
    static final WordsCodec INSTANCE = new WordsCodec();

    @Override
    public String kind() {
        return "words";
    }

    @Override
    public void writeQuestion(Question question, ObjectNode out) {
        // what it asks is all there is to it
    }

    @Override
    public Words readQuestion(Common common, Fields in) {
        return new Words(common.id(), common.prompt(), common.visibility());
    }

    @Override
    public boolean writes(Answer answer) {
        return answer instanceof Words.Said;
    }

    @Override
    public void writeAnswer(Answer answer, ObjectNode out) {
        var words = out.putArray("words");
        ((Words.Said) answer).words().forEach(words::add);
    }

    @Override
    public Words.Said readAnswer(Fields in) {
        return new Words.Said(in.texts("words"));
    }

    /** The words that most used first, as many as fit, and how many there are. */
    @Override
    public void writeTally(Tally tally, ObjectNode out, int bytes) {
        var lists = (Words.Lists) tally;
        var words = out.putArray("words");
        int left = bytes;
        for (var word : lists.words()) {
            var json = Json.object().put("id", word.card().value()).put("word", word.text())
                    .put("people", word.people());
            var spellings = json.putArray("spellings");
            word.spellings().forEach(spellings::add);
            left -= Json.text(json).getBytes(StandardCharsets.UTF_8).length + 1;
            if (left < 0) {
                break;
            }
            words.add(json);
        }
        out.put("total", lists.words().size()).put("others", lists.others()).put("kept", lists.kept())
                .put("abstained", lists.abstained());
    }
}
