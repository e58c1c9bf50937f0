package tandem.question;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What may be said of how opinions lie (rules.md C6): decided once, when a round closes, and kept as it was said. No
 * votes are counted here and nobody's place is (docs/decisions/0012).
 */
public sealed interface Opinions {
    /** From so many people who voted on enough on: fewer say too little of a room. */
    int FEWEST_VOTERS = 30;
    /** From so many votes on somebody has a place; or from all statements on, where there are fewer. */
    int FEWEST_VOTES = 7;

    /** How many votes give somebody a place. */
    static int fewestVotes(Statements question) {
        return Math.min(FEWEST_VOTES, question.statements().size());
    }

    /**
     * Too few voted on enough statements.
     *
     * @param missing how many more people it takes
     * @param about   whether that is said in steps of five only, so that nobody can tell who few voted little
     */
    record TooFew(int missing, boolean about) implements Opinions {
    }

    /** No way to divide them leaves k in every group and something on which one of them differs from all others. */
    record NoGroups() implements Opinions {
    }

    /**
     * @param about  whether sizes are said in steps of five only, so that nobody can tell who few have no place
     * @param groups two to five, the largest first
     * @param plane  where somebody's own votes put her; for her own eyes only
     * @param least  how many votes give her a place there
     */
    record Groups(boolean about, List<Group> groups, OpinionPlane plane, int least) implements Opinions {
        public Groups {
            groups = List.copyOf(groups);
        }

        /** Where somebody with these votes stands; empty with too few of them. */
        public Optional<Spot> spot(Map<String, Statements.Vote> votes) {
            return votes.keySet().stream().filter(plane.axes()::containsKey).count() < least ? Optional.empty()
                    : plane.place(votes).map(place -> spot(Area.snapped(place.x()), Area.snapped(place.y())));
        }

        private Spot spot(double x, double y) {
            return new Spot(x, y, IntStream.range(0, groups.size())
                    .filter(i -> groups.get(i).area().holds(x, y)).boxed().toList());
        }
    }

    /**
     * @param size     how many people it is, k or more
     * @param leanings what most of them think and others do not, what differs most first; at most three
     */
    record Group(int size, Area area, List<Leaning> leanings) {
        public Group {
            leanings = List.copyOf(leanings);
        }
    }

    /**
     * Where most of a group stand: an ellipse, in steps of a twentieth, on a plane from −1 to 1.
     *
     * @param along half of its length
     * @param broad half of its breadth
     * @param turn  by how many degrees its length is turned from the right upwards, 0 to 165
     */
    record Area(double x, double y, double along, double broad, int turn) {
        static double snapped(double value) {
            return Math.round(Math.clamp(value, -1.0, 1.0) * 20) / 20.0;
        }

        boolean holds(double px, double py) {
            var angle = Math.toRadians(turn);
            var far = ((px - x) * Math.cos(angle) + (py - y) * Math.sin(angle)) / along;
            var beside = ((py - y) * Math.cos(angle) - (px - x) * Math.sin(angle)) / broad;
            return far * far + beside * beside <= 1;
        }
    }

    /** Most of a group think so of a statement, and of all others together fewer, by a quarter of the people or more. */
    record Leaning(String statement, Statements.Vote vote) {
    }

    /** Somebody's own place. @param in the groups in whose areas it is, counted from 0 */
    record Spot(double x, double y, List<Integer> in) {
        public Spot {
            in = List.copyOf(in);
        }
    }
}
