package tandem.load.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The one table, in Markdown, so that it can be kept as it was printed. */
final class Table {
    private static final List<String> COLUMNS =
            List.of("item", "what", "goal", "median", "spread", "verdict", "floor");

    private Table() {
    }

    static String of(List<Line> lines) {
        var rows = new ArrayList<List<String>>();
        rows.add(COLUMNS.stream().map(Words::text).toList());
        rows.add(COLUMNS.stream().map(_ -> "---").toList());
        lines.forEach(line -> rows.add(List.of(line.item(), line.what(),
                line.goal() == null ? "" : line.goal().toString(), line.median(), line.spread(), line.verdict(),
                line.floor())));
        var widths = IntStream.range(0, COLUMNS.size())
                .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0)).toArray();
        return rows.stream().map(row -> IntStream.range(0, row.size())
                .mapToObj(column -> padded(row.get(column), widths[column]))
                .collect(Collectors.joining(" | ", "| ", " |"))).collect(Collectors.joining("\n"));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    /** Three figures that mean something, and no more than two behind the point. */
    static String number(double value) {
        var size = Math.abs(value);
        if (size == Math.rint(size) && size < 1e15 || size >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.2g", value);
    }
}
