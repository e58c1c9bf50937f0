package tandem.server.opinion;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.clustering.DoublePoint;
import org.hipparchus.clustering.KMeansPlusPlusClusterer;
import org.hipparchus.clustering.MultiKMeansPlusPlusClusterer;
import org.hipparchus.clustering.distance.DistanceMeasure;
import org.hipparchus.clustering.distance.EuclideanDistance;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.random.MersenneTwister;
import org.hipparchus.stat.projection.PCA;
import tandem.question.OpinionMap;
import tandem.question.OpinionPlane;
import tandem.question.Statements;

/**
 * The map of Polis (Small, Bjorkegren, Erkkilä, Shaw and Megill, 2021, "Polis", Recerca 26(2)): the two principal
 * components of the votes, in which a vote that is not there counts as that statement's mean, and k-means over the
 * places of the voters, for two to five groups. By Hipparchus, with a fixed seed. Of a crowd, a thousand voters evenly
 * drawn make the map, and everybody belongs to the nearest middle: the room waits while it is made. Any thread.
 */
@Singleton
public final class PolisMap implements OpinionMap {
    private static final DistanceMeasure DISTANCE = new EuclideanDistance();
    private static final int SEED = 2021;
    private static final int MOST_GROUPS = 5;
    private static final int ITERATIONS = 100;
    /** k-means ends where it began well or badly, so the best of several tries counts. */
    private static final int TRIES = 10;
    private static final int CROWD = 1_000;

    @Override
    public Layout of(List<String> statements, List<Map<String, Statements.Vote>> voters) {
        var plane = plane(statements, drawn(voters));
        var places = voters.stream().map(votes -> plane.place(votes)
                .map(place -> new DoublePoint(new double[] {place.x(), place.y()}))
                .orElseGet(() -> new DoublePoint(new double[2]))).toList();
        var different = places.stream().distinct().count();
        return new Layout(plane, IntStream.rangeClosed(2, MOST_GROUPS).filter(groups -> groups <= different)
                .mapToObj(groups -> divided(groups, places)).toList());
    }

    private static <T> List<T> drawn(List<T> all) {
        var most = Math.min(all.size(), CROWD);
        return IntStream.range(0, most).mapToObj(i -> all.get((int) ((long) i * all.size() / most))).toList();
    }

    private static OpinionPlane plane(List<String> statements, List<Map<String, Statements.Vote>> voters) {
        var means = statements.stream().mapToDouble(statement -> voters.stream()
                .filter(votes -> votes.containsKey(statement)).mapToInt(votes -> votes.get(statement).sign()).average()
                .orElse(0)).toArray();
        var rows = voters.stream().map(votes -> IntStream.range(0, means.length).mapToDouble(column -> {
            var vote = votes.get(statements.get(column));
            return vote == null ? means[column] : vote.sign();
        }).toArray()).toArray(double[][]::new);
        var components = components(rows);
        var axes = new HashMap<String, OpinionPlane.Axis>();
        for (int column = 0; column < means.length; column++) {
            axes.put(statements.get(column), new OpinionPlane.Axis(means[column], components[0][column],
                    components[1][column]));
        }
        return new OpinionPlane(axes);
    }

    /** Two directions, each with its weightiest statement on the positive side; nowhere where nobody differs. */
    private static double[][] components(double[][] rows) {
        var columns = rows[0].length;
        if (columns < 2) {
            return new double[][] {{1}, {0}};
        }
        try {
            var found = new PCA(2).fit(rows).getComponents();
            return new double[][] {turned(found, 0), turned(found, 1)};
        } catch (MathRuntimeException _) {
            // the votes have no direction: everybody stands in the middle, and there are no groups
            return new double[2][columns];
        }
    }

    private static double[] turned(double[][] components, int nth) {
        var component = Stream.of(components).mapToDouble(weights -> weights[nth]).toArray();
        double weightiest = 0;
        for (var weight : component) {
            if (Math.abs(weight) > Math.abs(weightiest)) {
                weightiest = weight;
            }
        }
        var sign = weightiest < 0 ? -1 : 1;
        return DoubleStream.of(component).map(weight -> sign * weight).toArray();
    }

    private static Division divided(int groups, List<DoublePoint> places) {
        var clusterer = new KMeansPlusPlusClusterer<DoublePoint>(groups, ITERATIONS, DISTANCE,
                new MersenneTwister(SEED));
        var some = drawn(places);
        var middles = new MultiKMeansPlusPlusClusterer<>(clusterer, TRIES).cluster(some).stream()
                .map(cluster -> cluster.getCenter().getPoint()).toList();
        return new Division(places.stream().map(place -> nearest(place, middles)).toList(),
                Silhouette.of(some.stream().map(DoublePoint::getPoint).toList(),
                        some.stream().mapToInt(place -> nearest(place, middles)).toArray(), middles.size()));
    }

    private static int nearest(DoublePoint place, List<double[]> middles) {
        return IntStream.range(0, middles.size()).boxed().min(Comparator.comparingDouble(
                middle -> DISTANCE.compute(place.getPoint(), middles.get(middle)))).orElseThrow();
    }
}
