package tandem.server.codec;

import tandem.partnership.Node;
import tandem.question.Choice;
import tandem.question.Question;
import tandem.question.Scale;
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
                column(question, said.said().column()));
        return part(question, said.part()).isEmpty() ? sentence
                : Messages.text("between.part", part(question, said.part()), sentence);
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

    /** What a statement says; empty for questions without parts. */
    private static String part(Question question, String part) {
        return question instanceof Scale scale ? scale.statements().stream()
                .filter(statement -> statement.id().equals(part)).map(Scale.Statement::label).findFirst().orElse("") : "";
    }

    private static String column(Question question, String column) {
        return switch (column) {
            case "none", "abstained", "dont-know" -> Messages.text("column." + column);
            default -> question instanceof Choice choice ? choice.options().stream()
                    .filter(option -> column.equals("o-" + option.id())).map(Choice.Option::label).findFirst()
                    .orElse(column) : column;
        };
    }
}
