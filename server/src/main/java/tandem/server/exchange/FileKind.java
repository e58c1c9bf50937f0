package tandem.server.exchange;

import java.util.function.Function;
import tandem.partnership.Partnership;
import tandem.question.QuestionSet;
import tandem.server.codec.Fields;
import tandem.server.codec.PartnershipCodec;
import tandem.server.codec.QuestionSetCodec;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a file can hold.
 *
 * @param name  stands in the file's first line, for good
 * @param write its fields, beside the file's head
 * @param read  reads them, all that is left
 * @param title what people call it
 */
public record FileKind<T>(String name, Function<T, ObjectNode> write, Function<Fields, T> read,
                          Function<T, String> title) {
    public static final FileKind<QuestionSet> QUESTION_SET = new FileKind<>("question-set", QuestionSetCodec::json,
            QuestionSetCodec::decode, QuestionSet::title);
    public static final FileKind<Partnership> PARTNERSHIP = new FileKind<>("partnership", PartnershipCodec::json,
            PartnershipCodec::decode, Partnership::name);
}
