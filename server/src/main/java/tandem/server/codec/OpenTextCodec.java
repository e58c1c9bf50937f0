package tandem.server.codec;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.question.Answer;
import tandem.question.OpenText;
import tandem.question.Question;
import tandem.question.Tally;
import tools.jackson.databind.node.ObjectNode;

final class OpenTextCodec implements KindCodec {
    static final OpenTextCodec INSTANCE = new OpenTextCodec();

    @Override
    public String kind() {
        return "text";
    }

    @Override
    public void writeQuestion(Question question, ObjectNode out) {
        out.put("maxLength", ((OpenText) question).maxLength());
    }

    @Override
    public OpenText readQuestion(Common common, Fields in) {
        return new OpenText(common.id(), common.prompt(), common.visibility(), in.number("maxLength", 500));
    }

    @Override
    public boolean writes(Answer answer) {
        return answer instanceof OpenText.Text;
    }

    @Override
    public void writeAnswer(Answer answer, ObjectNode out) {
        out.put("text", ((OpenText.Text) answer).text());
    }

    @Override
    public OpenText.Text readAnswer(Fields in) {
        return new OpenText.Text(in.text("text"));
    }

    @Override
    public void writeTally(Tally tally, ObjectNode out, int bytes) {
        var cards = (OpenText.Cards) tally;
        writePage(cards.cards(), out, bytes);
        out.put("total", cards.cards().size()).put("kept", cards.kept()).put("abstained", cards.abstained());
    }

    /** As many of these cards as fit, at least one, and where to go on. */
    static void writePage(List<OpenText.Card> cards, ObjectNode out, int bytes) {
        var page = out.putArray("cards");
        int left = bytes;
        @Nullable String last = null;
        for (var card : cards) {
            var json = Json.object().put("id", card.id().value()).put("text", card.text()).put("name", card.name());
            if (!card.about().isEmpty()) {
                json.put("about", card.about());
            }
            left -= Json.text(json).getBytes(StandardCharsets.UTF_8).length + 1;
            if (left < 0 && last != null) {
                out.put("next", last);
                return;
            }
            page.add(json);
            last = card.id().value();
        }
        out.putNull("next");
    }
}
