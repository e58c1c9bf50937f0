package tandem.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tandem.partnership.Node;
import tandem.question.Guard;

/**
 * All that people may have answered, group by group, given what is said: every table of whole numbers that agrees with
 * it, looked at one by one. What they all have in common is what an attacker knows.
 */
final class Tables {
    private static final int MOST_STEPS = 400_000;

    private final Heard heard;
    private final List<Node> groups;
    private final int[] sizes;
    private final List<String> columns;
    private final List<int[]> kinds = new ArrayList<>();
    private final List<long[]> rows;
    private final int[][] wanted;
    private final List<Suspicion> suspicions = new ArrayList<>();
    private final int[][] table;
    private final int people;
    private int steps;

    private Tables(Heard heard) {
        this.heard = heard;
        this.groups = heard.groups();
        this.sizes = heard.sizes();
        var all = new TreeSet<String>();
        heard.kinds().forEach(kind -> all.addAll(kind.keySet()));
        this.columns = List.copyOf(all);
        this.people = Arrays.stream(sizes).sum();
        var whole = heard.said().whole().orElseThrow();
        // What nobody in the whole room answered, nobody answered.
        heard.kinds().stream().filter(kind -> kind.keySet().stream().allMatch(column -> whole.in(column) > 0))
                .forEach(kind -> kinds.add(columns.stream().mapToInt(c -> kind.getOrDefault(c, 0)).toArray()));
        this.rows = heard.rows();
        this.wanted = heard.said().sets().stream().map(set -> columns.stream().mapToInt(set.sum()::in).toArray())
                .toArray(int[][]::new);
        this.table = new int[groups.size()][kinds.size()];
    }

    /** What an attacker finds out of groups that she is not in; empty where there are too many tables to look at. */
    static Optional<List<String>> exposed(Heard heard) {
        var tables = new Tables(heard);
        tables.suspect();
        tables.fill(0, 0, tables.sizes.length == 0 ? 0 : tables.sizes[0]);
        return tables.steps > MOST_STEPS ? Optional.empty()
                : Optional.of(tables.suspicions.stream().filter(Suspicion::holds).map(Suspicion::toString).toList());
    }

    /** That in each table in which she answered like this, a group answered one and the same. */
    private final class Suspicion {
        private final int attacker;
        private final int kind;
        private final int group;
        private final boolean small;
        private int[] seen = {};
        /** Where only the hidden are guarded, a group that is shown may turn out to be of one mind. */
        private final boolean saidAnyway;
        private boolean same = true;
        private final boolean[] alike = new boolean[columns.size()];

        Suspicion(int attacker, int kind, int group) {
            this.attacker = attacker;
            this.kind = kind;
            this.group = group;
            this.saidAnyway = heard.guard() == Guard.HIDDEN && heard.isSaidAlone(groups.get(group));
            this.small = sizes[group] < heard.k() && !heard.isSaidAlone(groups.get(group))
                    && !isAllTheRest() && openKinds() > 1;
            Arrays.fill(alike, true);
        }

        /** The whole room but the attacker: what it answered, she knows from the whole. */
        private boolean isAllTheRest() {
            return sizes[group] + 1 == people;
        }

        /** How many kinds of answers are left to this group besides those that follow from a published nought. */
        private long openKinds() {
            return kinds.stream().filter(marks -> {
                for (int set = 0; set < wanted.length; set++) {
                    for (int c = 0; c < marks.length; c++) {
                        if (rows.get(set)[group] == 1 && marks[c] > 0 && wanted[set][c] == 0) {
                            return false;
                        }
                    }
                }
                return true;
            }).count();
        }

        void look() {
            if (!holds() || table[attacker][kind] == 0) {
                return;
            }
            var sums = sums(group);
            same &= seen.length == 0 || Arrays.equals(seen, sums);
            for (int c = 0; c < sums.length; c++) {
                alike[c] &= sums[c] == sizes[group];
            }
            seen = sums;
        }

        boolean holds() {
            return small && same && !isWholeRoomOfOneMind() || !saidAnyway && isOfOneMind();
        }

        private boolean isWholeRoomOfOneMind() {
            for (int c = 0; c < alike.length; c++) {
                if (isAnybodysKnowledge(c)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isOfOneMind() {
            for (int c = 0; c < alike.length; c++) {
                if (alike[c] && !isAnybodysKnowledge(c)) {
                    return true;
                }
            }
            return false;
        }

        /** A whole room of one mind is said as it is, and so is one of one mind but for the attacker. */
        private boolean isAnybodysKnowledge(int column) {
            return wanted[0][column] == people
                    || wanted[0][column] == people - 1 && kinds.get(kind)[column] == 0;
        }

        @Override
        public String toString() {
            return "one of " + groups.get(attacker).key() + " knows that all " + sizes[group] + " of "
                    + groups.get(group).key() + (isOfOneMind() ? " are of one mind: " : " answered ")
                    + named(seen);
        }
    }

    private Map<String, Integer> named(int[] sums) {
        var named = new LinkedHashMap<String, Integer>();
        for (int c = 0; c < sums.length; c++) {
            named.put(columns.get(c), sums[c]);
        }
        return named;
    }

    /** She may be in any group, and have answered anything that somebody of it did. */
    private void suspect() {
        for (int attacker = 0; attacker < groups.size(); attacker++) {
            for (int kind = 0; kind < kinds.size(); kind++) {
                if (answered(attacker, kind)) {
                    for (int group = 0; group < groups.size(); group++) {
                        if (group != attacker) {
                            suspicions.add(new Suspicion(attacker, kind, group));
                        }
                    }
                }
            }
        }
    }

    private boolean answered(int group, int kind) {
        return heard.answers().stream().anyMatch(answer -> groups.get(group).holds(answer.partner())
                && Arrays.equals(kinds.get(kind), columns.stream().mapToInt(answer.sum()::in).toArray()));
    }

    /** @param left how many of this group have yet to answer one of the kinds from this one on */
    private void fill(int group, int kind, int left) {
        if (++steps > MOST_STEPS || suspicions.stream().noneMatch(Suspicion::holds)) {
            return;
        }
        if (group == groups.size()) {
            if (agrees()) {
                suspicions.forEach(Suspicion::look);
            }
            return;
        }
        if (kind == kinds.size() - 1) {
            table[group][kind] = left;
            if (isPossible()) {
                fill(group + 1, 0, group + 1 < groups.size() ? sizes[group + 1] : 0);
            }
            table[group][kind] = 0;
            return;
        }
        for (int count = 0; count <= left; count++) {
            table[group][kind] = count;
            fill(group, kind + 1, left - count);
        }
        table[group][kind] = 0;
    }

    private int[] sums(int group) {
        var sums = new int[columns.size()];
        for (int kind = 0; kind < kinds.size(); kind++) {
            for (int c = 0; c < sums.length; c++) {
                sums[c] += table[group][kind] * kinds.get(kind)[c];
            }
        }
        return sums;
    }

    private int[] sumsOf(long[] row) {
        var sums = new int[columns.size()];
        for (int group = 0; group < groups.size(); group++) {
            if (row[group] == 1) {
                var theirs = sums(group);
                Arrays.setAll(sums, c -> sums[c] + theirs[c]);
            }
        }
        return sums;
    }

    /** Whether no set has more of anything by now than is said of it. */
    private boolean isPossible() {
        for (int set = 0; set < wanted.length; set++) {
            var sums = sumsOf(rows.get(set));
            for (int c = 0; c < sums.length; c++) {
                if (sums[c] > wanted[set][c]) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean agrees() {
        for (int set = 0; set < wanted.length; set++) {
            if (!Arrays.equals(sumsOf(rows.get(set)), wanted[set])) {
                return false;
            }
        }
        return heard.said().between().stream().allMatch(said -> {
            int some = sumOf(said.some(), said.column());
            return (some == said.ofSome() || some == said.someAtLeast())
                    && some + sumOf(said.others(), said.column()) == said.both();
        });
    }

    private int sumOf(String key, String column) {
        var node = heard.room().get(key);
        int sum = 0;
        for (int group = 0; group < groups.size(); group++) {
            var theirs = groups.get(group);
            if (node.all().anyMatch(theirs::equals)) {
                sum += sums(group)[columns.indexOf(column)];
            }
        }
        return sum;
    }
}
