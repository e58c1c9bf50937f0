package tandem.server.codec;

import tandem.partnership.Node;
import tandem.question.Question;
import tandem.server.Messages;
import tandem.session.Published;
import tandem.session.Result;

/** The sentences that stand beside the figures of a result. */
public final class ResultWords {
    private ResultWords() {
    }

    /** What people call this part of the room. */
    public static String name(Node node) {
        return switch (node.kind()) {
            case WHOLE -> Messages.text("group.whole");
            case UNSAID -> Messages.text("group.unsaid");
            case WIDER, GROUP -> node.name();
        };
    }

    /** Why somebody is not shown by themselves (rules.md B8). */
    public static String why(Published.Why why, int k) {
        return switch (why) {
            case FEW -> Messages.text("hidden.few", k);
            case SMALLER -> Messages.text("hidden.smaller");
            case ALIKE -> Messages.text("hidden.alike");
        };
    }

    /** What is said of two groups that are only shown together (rules.md B2). */
    public static String between(Result.Between said, Question question) {
        var sentence = Messages.text("between", name(said.some()), some(said), name(said.others()), others(said),
                column(question, said));
        var part = question.label(said.part());
        return part.isEmpty() ? sentence : Messages.text("between.part", part, sentence);
    }

    static String some(Result.Between said) {
        return range(said.said().someAtLeast(), said.said().ofSome());
    }

    static String others(Result.Between said) {
        return range(said.said().othersAtLeast(), said.said().ofOthers());
    }

    private static String range(int least, int of) {
        return Messages.text("between.range", least, least + 1, of);
    }

    private static String column(Question question, Result.Between said) {
        return question.columns(said.part()).stream().filter(column -> column.key().equals(said.said().column()))
                .findFirst().map(column -> switch (column.sort()) {
                    case OPTION -> column.label();
                    case POINT -> column.value();
                    case WORD -> Messages.text("word." + column.value());
                    case NONE, DONT_KNOW, ABSTAINED -> Messages.text("column." + column.key());
                }).orElse(said.said().column());
    }
}
