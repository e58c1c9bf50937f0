package tandem.load.bench;

import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param what  what is divided by what, or counted in which unit
 * @param goal  null where a figure is only told
 * @param floor what this machine can do, or what stands behind the ratio
 */
record Line(String item, String what, @Nullable Goal goal, String floor, Found found) {
    /** What came of it. */
    sealed interface Found { }

    record Measured(Figures figures) implements Found { }

    record NotMeasured(String why) implements Found { }

    static Line measured(String item, String what, @Nullable Goal goal, Figures figures, String floor) {
        return new Line(item, what, goal, floor, new Measured(figures));
    }

    static Line notMeasured(String item, String what, @Nullable Goal goal, String why) {
        return new Line(item, what, goal, "", new NotMeasured(why));
    }

    boolean isMissed() {
        return found instanceof Measured(var figures) && goal != null && !goal.isMetBy(figures);
    }

    String verdict() {
        return switch (found) {
            case Measured _ -> goal == null ? Words.text("told") : Words.text(isMissed() ? "not-met" : "met");
            case NotMeasured(var why) -> Words.text("not-measured", why);
        };
    }

    String median() {
        return found instanceof Measured(var figures) ? Table.number(figures.median()) : "";
    }

    String spread() {
        return found instanceof Measured(var figures)
                ? Table.number(figures.least()) + " … " + Table.number(figures.most()) : "";
    }
}
