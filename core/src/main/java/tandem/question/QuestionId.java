package tandem.question;

import tandem.words.Malformed;
import tandem.words.Reason;

/** Names a question within its set and its session: 1–40 small letters, digits and hyphens. */
public record QuestionId(String value) {
    public QuestionId {
        if (!value.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new Malformed(Reason.NOT_PLAIN_TEXT, "id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
