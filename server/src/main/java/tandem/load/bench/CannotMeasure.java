package tandem.load.bench;

/** Something that is needed is not there. */
final class CannotMeasure extends Exception {
    /** @param why a part of a sentence, for the table */
    CannotMeasure(String why) {
        super(why);
    }
}
