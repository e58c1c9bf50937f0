package tandem.question;

import tandem.words.Ids;

/** Names a question set on this installation: 1–60 small letters, digits and hyphens. */
public record QuestionSetId(String value) {
    public QuestionSetId {
        Ids.id(value, 60);
    }

    @Override
    public String toString() {
        return value;
    }
}
