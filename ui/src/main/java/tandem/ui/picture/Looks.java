package tandem.ui.picture;

import java.util.List;
import java.util.Optional;
import tandem.question.Choice;
import tandem.question.Floor;
import tandem.question.OpenText;
import tandem.question.Question;
import tandem.question.Scale;
import tandem.question.Statements;
import tandem.question.Unasked;
import tandem.question.Words;

/** The style sheets that pictures need: some for all of them, and one for each kind that has its own. */
public final class Looks {
    /** In this order. */
    public static final List<String> OF_ALL = List.of("picture.css", "picture-groups.css", "contrasts.css");
    /** One a kind, for places that may show any. */
    public static final List<String> OF_KINDS = List.of("picture-words.css", "picture-statements.css",
            "picture-floor.css");

    private Looks() {
    }

    /** The sheet of this question's kind, if it has one. */
    public static Optional<String> of(Question question) {
        return switch (question) {
            case Choice _, Scale _, OpenText _, Unasked _ -> Optional.empty();
            case Words _ -> Optional.of("picture-words.css");
            case Statements _ -> Optional.of("picture-statements.css");
            case Floor _ -> Optional.of("picture-floor.css");
        };
    }
}
