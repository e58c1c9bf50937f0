package tandem.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Ballots for tallies, each on a card of its own. */
final class Cast {
    private Cast() {
    }

    static List<Ballot> cast(Answer... answers) {
        var ballots = new ArrayList<Ballot>();
        for (var answer : answers) {
            ballots.add(new Ballot(card(ballots.size()), answer, null));
        }
        return ballots;
    }

    /** Ballots that each rate the statement s1. */
    static List<Ballot> rated(Integer... points) {
        return cast(Stream.of(points).map(point -> rating(new Scale.Point(point))).toArray(Answer[]::new));
    }

    static Answer rating(Scale.Rating rating) {
        return new Scale.Rated(Map.of("s1", rating));
    }

    static CardId card(int number) {
        return new CardId("%020x".formatted(number));
    }
}
