package tandem.session;

/** By which an answer is known to be somebody's: the latest of a voice counts. */
public sealed interface Voice {
    /**
     * A pseudonym per question (rules.md A2): the same seat has another one for every other question.
     *
     * @param value 22 characters of base64url
     */
    record Pseudonym(String value) implements Voice {
    }

    /** A seat that answers by name. */
    record Seated(ParticipantId participant) implements Voice {
    }

    /** A device that answers for several: for its whole group, or for a table (rules.md A4). */
    record Together(ParticipantId participant) implements Voice {
    }
}
