package tandem.load;

/** Why a load could not be run to its end, as one sentence. */
final class CannotRun extends RuntimeException {
    CannotRun(String sentence) {
        super(sentence);
    }
}
