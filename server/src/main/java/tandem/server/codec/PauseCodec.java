package tandem.server.codec;

import tandem.question.Answer;
import tandem.question.Pause;
import tandem.question.Question;
import tandem.question.Tally;
import tandem.words.Malformed;
import tandem.words.Reason;
import tools.jackson.databind.node.ObjectNode;

final class PauseCodec implements KindCodec {
    static final PauseCodec INSTANCE = new PauseCodec();

    @Override
    public String kind() {
        return "pause";
    }

    @Override
    public void writeQuestion(Question question, ObjectNode out) {
        // a pause has nothing but its words
    }

    @Override
    public Pause readQuestion(Common common, Fields in) {
        return new Pause(common.id(), common.prompt());
    }

    @Override
    public boolean writes(Answer answer) {
        return false;
    }

    @Override
    public void writeAnswer(Answer answer, ObjectNode out) {
        throw new IllegalStateException("nobody answers a pause");
    }

    @Override
    public Answer readAnswer(Fields in) {
        throw new Malformed(Reason.NOTHING_ASKED);
    }

    @Override
    public void writeTally(Tally tally, ObjectNode out, int bytes) {
        // nothing is shown of a pause
    }
}
