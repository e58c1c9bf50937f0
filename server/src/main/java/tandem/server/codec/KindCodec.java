package tandem.server.codec;

import java.util.List;
import tandem.question.Accounts;
import tandem.question.Agreement;
import tandem.question.Answer;
import tandem.question.Choice;
import tandem.question.Influence;
import tandem.question.Ledger;
import tandem.question.OpenText;
import tandem.question.Pause;
import tandem.question.Provenance;
import tandem.question.Question;
import tandem.question.QuestionId;
import tandem.question.Scale;
import tandem.question.Tally;
import tandem.question.Visibility;
import tandem.words.Malformed;
import tandem.words.Reason;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of one kind of question: one file a kind, and one line each in the registry here. */
interface KindCodec {
    /** What every question has, whatever its kind. */
    record Common(QuestionId id, String prompt, Visibility visibility, boolean live) {
    }

    /** The kind's name on the wire, for good. */
    String kind();

    void writeQuestion(Question question, ObjectNode out);

    Question readQuestion(Common common, Fields in);

    boolean writes(Answer answer);

    void writeAnswer(Answer answer, ObjectNode out);

    Answer readAnswer(Fields in);

    /** Writes the tally, up to about so many bytes. */
    void writeTally(Tally tally, ObjectNode out, int bytes);

    /** Writes what follows from the groups' own accounts (rules.md B3); nothing for most kinds. */
    default void writeFindings(Question question, Accounts accounts, int k, ObjectNode out) {
    }

    static KindCodec of(Question question) {
        return switch (question) {
            case Choice _ -> ChoiceCodec.INSTANCE;
            case Scale _ -> ScaleCodec.INSTANCE;
            case OpenText _ -> OpenTextCodec.INSTANCE;
            case Pause _ -> PauseCodec.INSTANCE;
            case Agreement _ -> AgreementCodec.INSTANCE;
            case Ledger _ -> LedgerCodec.INSTANCE;
            case Provenance _ -> ProvenanceCodec.INSTANCE;
            case Influence _ -> InfluenceCodec.INSTANCE;
        };
    }

    List<KindCodec> ALL = List.of(ChoiceCodec.INSTANCE, ScaleCodec.INSTANCE, OpenTextCodec.INSTANCE,
            PauseCodec.INSTANCE, AgreementCodec.INSTANCE,
            LedgerCodec.INSTANCE,
            ProvenanceCodec.INSTANCE,
            InfluenceCodec.INSTANCE);

    static KindCodec called(String kind) {
        return ALL.stream().filter(codec -> codec.kind().equals(kind)).findFirst()
                .orElseThrow(() -> new Malformed(Reason.WRONG_TYPE, "kind", "one of the kinds that are known"));
    }
}
