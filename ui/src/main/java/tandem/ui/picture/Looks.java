package tandem.ui.picture;

import java.util.List;
import java.util.Optional;
import tandem.question.Choice;
import tandem.question.Commitments;
import tandem.question.Floor;
import tandem.question.Influence;
import tandem.question.Ledger;
import tandem.question.OpenText;
import tandem.question.Points;
import tandem.question.Provenance;
import tandem.question.Quadrant;
import tandem.question.Question;
import tandem.question.Ranking;
import tandem.question.Responsibility;
import tandem.question.Scale;
import tandem.question.SinceLastTime;
import tandem.question.Statements;
import tandem.question.Unasked;
import tandem.question.Words;

/** The style sheets that pictures need: some for all of them, and one for each kind that has its own. */
public final class Looks {
    /** In this order. */
    public static final List<String> OF_ALL = List.of("picture.css", "picture-groups.css", "side-by-side.css",
            "contrasts.css", "commitment.css");
    /** One a kind, for places that may show any. */
    public static final List<String> OF_KINDS = List.of(
            "picture-responsibility.css",
            "picture-ranking.css",
            "picture-points.css",
            "picture-quadrant.css",
            "picture-words.css",
            "picture-statements.css",
            "picture-floor.css",
            "picture-commitments.css",
            "picture-since-last-time.css",
            "picture-ledger.css",
            "picture-provenance.css",
            "picture-influence.css");

    private Looks() {
    }

    /** The sheet of this question's kind, if it has one. */
    public static Optional<String> of(Question question) {
        return switch (question) {
            case Commitments _ -> Optional.of("picture-commitments.css");
            case SinceLastTime _ -> Optional.of("picture-since-last-time.css");
            case Choice _, Scale _, OpenText _, Unasked _ -> Optional.empty();
            case Responsibility _ -> Optional.of("picture-responsibility.css");
            case Ranking _ -> Optional.of("picture-ranking.css");
            case Points _ -> Optional.of("picture-points.css");
            case Quadrant _ -> Optional.of("picture-quadrant.css");
            case Words _ -> Optional.of("picture-words.css");
            case Statements _ -> Optional.of("picture-statements.css");
            case Floor _ -> Optional.of("picture-floor.css");
            case Ledger _ -> Optional.of("picture-ledger.css");
            case Provenance _ -> Optional.of("picture-provenance.css");
            case Influence _ -> Optional.of("picture-influence.css");
        };
    }
}
