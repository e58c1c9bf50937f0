package tandem.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.words.PlainText;
import tandem.words.Reason;
import tandem.words.Refusal;

/**
 * A place on relationship × task (rules.md C8): on a square whose sides are one long, snapped to tenths.
 *
 * @param across from left to right
 * @param up     from bottom to top
 */
public record Quadrant(QuestionId id, String prompt, Visibility visibility, Axis across, Axis up) implements Question {
    /** The last place on an axis, in tenths; the first is 0. */
    public static final int END = 10;

    public Quadrant {
        prompt = PlainText.neededLines("the question", prompt, LONGEST_PROMPT);
    }

    /**
     * @param name what it is about, at most 40 characters
     * @param low  what its beginning means, at most 60 characters
     * @param high what its end means, at most 60 characters
     */
    public record Axis(String name, String low, String high) {
        public Axis {
            name = PlainText.neededLine("what the axis is about", name, 40);
            low = PlainText.neededLine("the words for the low end", low, 60);
            high = PlainText.neededLine("the words for the high end", high, 60);
        }
    }

    /** @param x across, 0–10 tenths; @param y up, 0–10 tenths */
    public record Placed(int x, int y) implements Answer {
        /** Its column. */
        String cell() {
            return x + "-" + y;
        }
    }

    /**
     * @param n         the seats that answered, abstentions included
     * @param dots      where people placed it, from the bottom left
     * @param centre    the middle of all places; empty where fewer than k placed it (rules.md C1)
     * @param abstained how many would rather not answer
     */
    public record Places(int n, List<Dot> dots, Optional<Centre> centre, int abstained) implements Tally {
        public Places {
            dots = List.copyOf(dots);
        }

        /** How many did not abstain. */
        public int placed() {
            return n - abstained;
        }
    }

    /** @param x across and @param y up, in tenths; @param count how many placed it there, at least 1 */
    public record Dot(int x, int y, int count) {
    }

    /**
     * @param x      the mean across, from 0 to 1
     * @param y      the mean up, from 0 to 1
     * @param spread √(mean squared distance from the centre) ÷ √½: from 0 (all at one place) to 1 (half each in
     *               two opposite corners)
     */
    public record Centre(double x, double y, double spread) {
    }

    /** Where others stand draws everybody to them, so dots are shown only after the close. */
    @Override
    public boolean live() {
        return false;
    }

    @Override
    public Optional<Refusal> refuses(Answer answer) {
        return switch (answer) {
            case Answer.Abstained _ -> Optional.empty();
            case Placed(int x, int y) when x < 0 || x > END || y < 0 || y > END ->
                    Optional.of(Refusal.because(Reason.OFF_THE_SQUARE, END));
            case Placed _ -> Optional.empty();
            default -> Optional.of(Refusal.because(Reason.OTHER_KIND));
        };
    }

    /** One column a place, and one for abstaining. */
    @Override
    public Optional<Map<String, Integer>> marks(String part, Answer answer) {
        return Optional.of(switch (answer) {
            case Placed placed -> Map.of(placed.cell(), 1);
            case Answer.Abstained _ -> Map.of(Column.ABSTAINED.key(), 1);
            default -> throw new IllegalStateException("not an answer to a quadrant");
        });
    }

    /** In files a place is written as "x0.7 y0.4": spreadsheets would take "7-4" for a day. */
    @Override
    public List<Column> columns(String part) {
        var columns = new ArrayList<Column>();
        for (int y = 0; y <= END; y++) {
            for (int x = 0; x <= END; x++) {
                columns.add(new Column(new Placed(x, y).cell(), Column.Sort.POINT,
                        "x" + tenths(x) + " y" + tenths(y), ""));
            }
        }
        columns.add(Column.ABSTAINED);
        return List.copyOf(columns);
    }

    private static String tenths(int tenths) {
        return tenths / END + "." + tenths % END;
    }

    @Override
    public Places tally(Sums sums, List<Ballot> ballots, int k) {
        var told = sums.part("").orElse(Sums.NOTHING);
        var dots = new ArrayList<Dot>();
        for (int y = 0; y <= END; y++) {
            for (int x = 0; x <= END; x++) {
                int count = told.in(new Placed(x, y).cell());
                if (count > 0) {
                    dots.add(new Dot(x, y, count));
                }
            }
        }
        return new Places(sums.n(), dots, centre(dots, k), told.in(Column.ABSTAINED.key()));
    }

    private static Optional<Centre> centre(List<Dot> dots, int k) {
        long n = 0;
        long across = 0;
        long up = 0;
        long squares = 0;
        for (var dot : dots) {
            n += dot.count();
            across += (long) dot.count() * dot.x();
            up += (long) dot.count() * dot.y();
            squares += (long) dot.count() * (dot.x() * dot.x() + dot.y() * dot.y());
        }
        // n² times the mean squared distance, exactly
        long distance = n * squares - across * across - up * up;
        return n < Math.max(1, k) ? Optional.empty() : Optional.of(new Centre((double) across / (n * END),
                (double) up / (n * END), Math.sqrt(2.0 * distance) / (n * END)));
    }

    @Override
    public boolean isComparable(String part, Answer answer) {
        return answer instanceof Placed;
    }

    @Override
    public Change change(String part, Answer before, Answer now) {
        return before.equals(now) ? Change.SAME : Change.OTHER;
    }
}
