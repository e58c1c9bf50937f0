package tandem.question;

import java.util.List;
import java.util.Map;

/** The middle of a group's places and how they lie around it. */
record OpinionSpread(double x, double y, double xx, double yy, double xy) {
    /** Of places that lie like a bell, about two thirds stand within so many standard deviations. */
    private static final double WITHIN = 1.5;
    private static final double NARROWEST = 0.1;
    private static final int TURNS = 15;

    static OpinionSpread of(List<Map<String, Statements.Vote>> group, OpinionPlane plane) {
        var places = group.stream().flatMap(votes -> plane.place(votes).stream()).toList();
        var n = Math.max(1, places.size());
        var x = places.stream().mapToDouble(OpinionPlane.Place::x).sum() / n;
        var y = places.stream().mapToDouble(OpinionPlane.Place::y).sum() / n;
        return new OpinionSpread(x, y, places.stream().mapToDouble(p -> (p.x() - x) * (p.x() - x)).sum() / n,
                places.stream().mapToDouble(p -> (p.y() - y) * (p.y() - y)).sum() / n,
                places.stream().mapToDouble(p -> (p.x() - x) * (p.y() - y)).sum() / n);
    }

    /** Half the length of the ellipse: by the larger eigenvalue of the two by two matrix of variances. */
    private double along() {
        return WITHIN * Math.sqrt(Math.max(0, (xx + yy) / 2 + half()));
    }

    private double broad() {
        return WITHIN * Math.sqrt(Math.max(0, (xx + yy) / 2 - half()));
    }

    private double half() {
        return Math.hypot((xx - yy) / 2, xy);
    }

    /** How far from the middle of the plane it comes. */
    double reach() {
        return Math.max(Math.abs(x), Math.abs(y)) + along();
    }

    Opinions.Area area(double reach) {
        var turn = (int) Math.round(Math.toDegrees(Math.atan2(2 * xy, xx - yy) / 2) / TURNS) * TURNS;
        return new Opinions.Area(Opinions.Area.snapped(x / reach), Opinions.Area.snapped(y / reach),
                Math.max(NARROWEST, Opinions.Area.snapped(along() / reach)),
                Math.max(NARROWEST, Opinions.Area.snapped(broad() / reach)), Math.floorMod(turn, 180));
    }
}
