package tandem.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What can be worked out from sums of people by adding and subtracting them, exactly: whether any figure follows that
 * is about fewer than k people alone. Cells are people who are in the same sums, so nothing tells them apart.
 */
final class Algebra {
    private final List<long[]> rows;
    private final int[] sizes;
    private final int k;
    private final int rank;

    private Algebra(List<long[]> rows, int[] sizes, int k) {
        this.rows = rows;
        this.sizes = sizes;
        this.k = k;
        this.rank = rank(rows);
    }

    /**
     * Some cells that hold fewer than k people, of which a figure follows; empty where there are none. Cells that count
     * alike in every sum are taken as one, and only the first of them is named: no figure tells them apart.
     *
     * @param rows  a sum each: how much everybody of each cell counts in it; cells may be looked at in several columns,
     *              {@code width} apart
     * @param sizes how many people each cell holds
     */
    static Optional<List<Integer>> exposed(List<long[]> rows, int[] sizes, int k) {
        var twins = new LinkedHashMap<List<Long>, Integer>();
        var first = new ArrayList<Integer>();
        var together = new ArrayList<Integer>();
        for (int cell = 0; cell < sizes.length; cell++) {
            int at = cell;
            var column = rows.stream().flatMap(row -> IntStream.iterate(at, i -> i < row.length, i -> i + sizes.length)
                    .mapToObj(i -> row[i])).toList();
            var known = twins.putIfAbsent(column, first.size());
            if (known == null) {
                first.add(cell);
                together.add(sizes[cell]);
            } else {
                together.set(known, together.get(known) + sizes[cell]);
            }
        }
        var merged = rows.stream().map(row -> IntStream.range(0, row.length)
                .filter(i -> first.contains(i % sizes.length)).mapToLong(i -> row[i]).toArray()).toList();
        return new Algebra(merged, together.stream().mapToInt(n -> n).toArray(), k).search(0, 0, new ArrayList<>())
                .map(cells -> cells.stream().map(first::get).toList());
    }

    /** Tries every choice of cells with fewer than k people, largest choices first. */
    private Optional<List<Integer>> search(int from, int people, List<Integer> chosen) {
        for (int cell = from; cell < sizes.length; cell++) {
            if (sizes[cell] > 0 && people + sizes[cell] < k) {
                chosen.add(cell);
                var found = search(cell + 1, people + sizes[cell], chosen);
                if (found.isPresent()) {
                    return found;
                }
                chosen.removeLast();
            }
        }
        return !chosen.isEmpty() && saysSomethingOf(chosen) ? Optional.of(List.copyOf(chosen)) : Optional.empty();
    }

    /** Whether some combination of the rows is about these cells alone: then the rest of the rows are dependent. */
    private boolean saysSomethingOf(List<Integer> cells) {
        return rank(rows.stream().map(row -> without(row, cells)).toList()) < rank;
    }

    private long[] without(long[] row, List<Integer> cells) {
        return IntStream.range(0, row.length).mapToLong(i -> cells.contains(i % sizes.length) ? 0 : row[i]).toArray();
    }

    /** The rank over the rationals: Bareiss's elimination, in which every division is exact. */
    static int rank(List<long[]> given) {
        var rows = given.stream().map(long[]::clone).toArray(long[][]::new);
        int rank = 0;
        long before = 1;
        for (int column = 0; rows.length > 0 && column < rows[0].length && rank < rows.length; column++) {
            int pivot = rank;
            while (pivot < rows.length && rows[pivot][column] == 0) {
                pivot++;
            }
            if (pivot == rows.length) {
                continue;
            }
            var swapped = rows[rank];
            rows[rank] = rows[pivot];
            rows[pivot] = swapped;
            for (int i = rank + 1; i < rows.length; i++) {
                for (int j = rows[0].length - 1; j >= column; j--) {
                    rows[i][j] = Math.subtractExact(Math.multiplyExact(rows[rank][column], rows[i][j]),
                            Math.multiplyExact(rows[i][column], rows[rank][j])) / before;
                }
            }
            before = rows[rank][column];
            rank++;
        }
        return rank;
    }
}
