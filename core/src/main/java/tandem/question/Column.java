package tandem.question;

/**
 * One of the columns into which the answers to a part are counted.
 *
 * @param key   its name in {@link Sums}
 * @param value its name in files: an option's id, a point, a word of the kind
 * @param label what people read, where somebody wrote it; empty where the point says it, or a message bundle does
 */
public record Column(String key, Sort sort, String value, String label) {
    /** What sort of value is counted. */
    public enum Sort {
        /** Something that whoever wrote the question offers. */
        OPTION,
        /** A number. */
        POINT,
        /** A word of the kind's own, such as "leads": what people read is in the message bundles. */
        WORD,
        /** "None of these." */
        NONE,
        /** "I don't know." */
        DONT_KNOW,
        /** "I'd rather not answer." */
        ABSTAINED
    }

    /** The column of those who would rather not answer. */
    public static final Column ABSTAINED = new Column("abstained", Sort.ABSTAINED, "", "");
    /** The column of those who don't know. */
    public static final Column DONT_KNOW = new Column("dont-know", Sort.DONT_KNOW, "", "");

    static Column option(String key, String id, String label) {
        return new Column(key, Sort.OPTION, id, label);
    }

    static Column point(int point) {
        return new Column(String.valueOf(point), Sort.POINT, String.valueOf(point), "");
    }

    static Column word(String word) {
        return new Column(word, Sort.WORD, word, "");
    }
}
