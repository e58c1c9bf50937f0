package tandem.question;

import tandem.words.Malformed;

/** Names a question within its set and its session: 1–40 small letters, digits and hyphens. */
public record QuestionId(String value) {
    public QuestionId {
        if (!value.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw Malformed.id(value, 40);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
