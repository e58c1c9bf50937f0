package tandem.session;

/**
 * Where an answer belongs: a round, or one of the things asked beside it.
 *
 * @param item {@link #ANSWER} for the answer itself, {@link #GUESS} for what its giver thinks another group answers
 */
public record Slot(RoundId round, String item) {
    public static final String ANSWER = "";
    public static final String GUESS = "guess";

    public static Slot answer(RoundId round) {
        return new Slot(round, ANSWER);
    }

    public static Slot guess(RoundId round) {
        return new Slot(round, GUESS);
    }

    public boolean isGuess() {
        return item.equals(GUESS);
    }
}
