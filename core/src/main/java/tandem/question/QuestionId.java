package tandem.question;

import tandem.words.Ids;

/** Names a question within its set and its session: 1–40 small letters, digits and hyphens. */
public record QuestionId(String value) {
    public QuestionId {
        Ids.id(value, 40);
    }

    @Override
    public String toString() {
        return value;
    }
}
