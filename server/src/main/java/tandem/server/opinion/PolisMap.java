package tandem.server.opinion;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hipparchus.clustering.Clusterable;
import org.hipparchus.clustering.KMeansPlusPlusClusterer;
import org.hipparchus.clustering.MultiKMeansPlusPlusClusterer;
import org.hipparchus.clustering.distance.EuclideanDistance;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.random.MersenneTwister;
import org.hipparchus.stat.projection.PCA;
import tandem.question.OpinionMap;
import tandem.question.OpinionPlane;
import tandem.question.Statements;

/**
 * The map of Polis (Small, Bjorkegren, Erkkilä, Shaw and Megill, 2021, "Polis", Recerca 26(2)): the two principal
 * components of the votes, in which a vote that is not there counts as that statement's mean, and k-means over the places
 * of the voters, for two to five groups. By Hipparchus, with a fixed seed. Any thread.
 */
@Singleton
public final class PolisMap implements OpinionMap {
    private static final int SEED = 2021;
    private static final int MOST_GROUPS = 5;
    private static final int ITERATIONS = 100;
    /** k-means ends where it began well or badly, so the best of several tries counts. */
    private static final int TRIES = 10;

    /** A voter's place. @param row which voter it is */
    private record Spot(int row, double[] point) implements Clusterable {
        @Override
        public double[] getPoint() {
            return point;
        }
    }

    @Override
    public Layout of(List<String> statements, List<Map<String, Statements.Vote>> voters) {
        var plane = plane(statements, voters);
        var spots = IntStream.range(0, voters.size()).mapToObj(i -> new Spot(i, plane.place(voters.get(i))
                .map(place -> new double[] {place.x(), place.y()}).orElseGet(() -> new double[2]))).toList();
        var different = spots.stream().map(spot -> List.of(spot.point()[0], spot.point()[1])).distinct().count();
        return new Layout(plane, IntStream.rangeClosed(2, MOST_GROUPS).filter(groups -> groups <= different)
                .mapToObj(groups -> divided(groups, spots)).toList());
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
            return new double[][] {turned(found[0]), turned(found[1])};
        } catch (MathRuntimeException _) {
            // the votes have no direction: everybody stands in the middle, and there are no groups
            return new double[2][columns];
        }
    }

    private static double[] turned(double[] component) {
        double weightiest = 0;
        for (var weight : component) {
            if (Math.abs(weight) > Math.abs(weightiest)) {
                weightiest = weight;
            }
        }
        var sign = weightiest < 0 ? -1 : 1;
        return IntStream.range(0, component.length).mapToDouble(i -> sign * component[i]).toArray();
    }

    private static Division divided(int groups, List<Spot> spots) {
        var clusterer = new KMeansPlusPlusClusterer<Spot>(groups, ITERATIONS, new EuclideanDistance(),
                new MersenneTwister(SEED));
        var clusters = new MultiKMeansPlusPlusClusterer<>(clusterer, TRIES).cluster(spots);
        var group = new int[spots.size()];
        for (int i = 0; i < clusters.size(); i++) {
            for (var spot : clusters.get(i).getPoints()) {
                group[spot.row()] = i;
            }
        }
        var list = new ArrayList<Integer>();
        for (var one : group) {
            list.add(one);
        }
        return new Division(list, Silhouette.of(spots.stream().map(Spot::point).toList(), group, clusters.size()));
    }
}
