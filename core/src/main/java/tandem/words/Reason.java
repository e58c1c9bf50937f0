package tandem.words;

import java.util.Locale;

/** Every reason for which Tandem says no. Each has one sentence in {@code refusals.properties}. */
public enum Reason {
    // about what was written
    NEEDED, TOO_LONG, NOT_PLAIN_TEXT, NOT_AN_ID, TOO_MANY, TOO_FEW, NOT_BETWEEN, TWICE, UNKNOWN_PART,
    // about what was sent
    NOT_JSON, UNKNOWN_FIELD, MISSING_FIELD, WRONG_TYPE,
    // about an answer
    OTHER_KIND, UNKNOWN_OPTION, PICK_BETWEEN, NO_NONE, NOTHING_ASKED, RATE_ONE, OFF_THE_SCALE,
    SAY_ONE,
    RANK_ONE, EMPTY_PLACE, POINTS_LEFT, POINTS_OVER, OFF_THE_SQUARE,
    VOTE_ONE, DECIDED,
    MARK_ONE, OWN_COMMITMENT,
    ENTER_ONE, ENTERED_TWICE, WHO_IS_IT, CHOOSE_OR_WRITE, ALONE, NOT_ASKED_HERE,
    // about a seat
    NOT_JOINED, PASSED_ON, WATCHING, PARTNER_FIXED, UNKNOWN_PARTNER, NOT_LET_IN, NO_GROUP, HAS_A_VOICE, STEP_OPEN,
    NOT_THEIR_WORDS,
    // about a round and a step
    ROUND_CLOSED, TOO_LATE, REVISION_TAKEN, TAKEN_BACK, STALE, NOT_IN_THIS_STATE, FIRST_STEP, LAST_STEP, UNKNOWN_STEP,
    ALREADY_OPENED, ANSWERS_GIVEN, NO_TIMER, UNKNOWN_CARD, NOBODY_WAITS, NOTHING_TO_UNDO, ALREADY_SO,
    TOO_FEW_TO_GUESS, CANNOT_BE_GUESSED, NOTHING_TO_TELL,
    // about a commitment
    UNKNOWN_COMMITMENT, NOT_THEIR_COMMITMENT, NO_COMMITMENTS_HERE,
    // about the session
    NOT_STARTED, ENDED, NOT_ENDED, SEALED;

    /** The key of this reason's sentence, also the stable end of its problem type: {@code round-closed}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
