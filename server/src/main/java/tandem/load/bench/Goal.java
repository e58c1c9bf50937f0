package tandem.load.bench;

/**
 * What a figure should be.
 *
 * @param what which of the rounds is held to it
 */
record Goal(Sense sense, double bound, What what) {
    enum Sense { AT_MOST, AT_LEAST, EXACTLY }

    enum What { MEDIAN, WORST }

    static Goal atMost(double bound) {
        return new Goal(Sense.AT_MOST, bound, What.MEDIAN);
    }

    static Goal worstAtMost(double bound) {
        return new Goal(Sense.AT_MOST, bound, What.WORST);
    }

    static Goal atLeast(double bound) {
        return new Goal(Sense.AT_LEAST, bound, What.MEDIAN);
    }

    /** Every round of it. */
    static Goal exactly(double bound) {
        return new Goal(Sense.EXACTLY, bound, What.WORST);
    }

    boolean isMetBy(Figures figures) {
        return switch (sense) {
            case AT_MOST -> (what == What.MEDIAN ? figures.median() : figures.most()) <= bound;
            case AT_LEAST -> (what == What.MEDIAN ? figures.median() : figures.least()) >= bound;
            case EXACTLY -> figures.least() == bound && figures.most() == bound;
        };
    }

    @Override
    public String toString() {
        var sign = switch (sense) {
            case AT_MOST -> "≤ ";
            case AT_LEAST -> "≥ ";
            case EXACTLY -> "= ";
        };
        return sign + Table.number(bound);
    }
}
