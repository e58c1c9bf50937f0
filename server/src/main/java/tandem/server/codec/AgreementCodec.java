package tandem.server.codec;

import tandem.question.Agreement;
import tandem.question.Answer;
import tandem.question.Question;
import tandem.question.Tally;
import tandem.words.Malformed;
import tandem.words.Reason;
import tools.jackson.databind.node.ObjectNode;

final class AgreementCodec implements KindCodec {
    static final AgreementCodec INSTANCE = new AgreementCodec();

    @Override
    public String kind() {
        return "agreement";
    }

    @Override
    public void writeQuestion(Question question, ObjectNode out) {
        // its words are the prompt; the rest is said by the session
    }

    @Override
    public Agreement readQuestion(Common common, Fields in) {
        return new Agreement(common.id(), common.prompt());
    }

    @Override
    public boolean writes(Answer answer) {
        return false;
    }

    @Override
    public void writeAnswer(Answer answer, ObjectNode out) {
        throw new IllegalStateException("nobody answers an agreement");
    }

    @Override
    public Answer readAnswer(Fields in) {
        throw new Malformed(Reason.NOTHING_ASKED);
    }

    @Override
    public void writeTally(Tally tally, ObjectNode out, int bytes) {
        // nothing is shown of an agreement
    }
}
