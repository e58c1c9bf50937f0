package tandem.ui.picture;

import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.question.Answer;
import tandem.question.CommonGround;
import tandem.question.Statements;
import tandem.session.Result;

/** A card for each statement with how the room voted on it: common ground first, and in words where groups divide. */
record StatementsPicture(Statements question, Statements.@Nullable Counts counts, @Nullable Result result, int most)
        implements Picture.Drawing {
    /** Of more statements than this nobody reads who voted how; the record has it. */
    private static final int MOST_NAMED = 12;
    private static final int MOST_DIVIDED = 3;
    /** While people answer, so many stand for all of them. */
    private static final int MOST_AWAITING = 5;

    @Override
    public List<DomContent> parts() {
        var parts = new ArrayList<DomContent>();
        var ground = ground(question, result);
        var names = result == null ? null : new GroupNames(result);
        var divided = divided(ground);
        parts.add(ul().withClass("cards statement-cards").attr("data-key", "statements").with(order(ground).stream()
                .limit(shown())
                .map(statement -> card(statement, ground.get(statement.id()), divided.contains(statement.id())
                        ? names : null))));
        more(parts, question, shown());
        if (!ground.isEmpty()) {
            parts.add(p(PictureWords.text("statements.order")).withClass("picture-note").attr("data-key", "order"));
        }
        if (result != null && !result.named().isEmpty()) {
            parts.add(question.statements().size() <= MOST_NAMED ? NamedAnswers.listed(result.named(), this::said)
                    : p(PictureWords.text("statements.named")).withClass("picture-note"));
        }
        return parts;
    }

    private int shown() {
        return counts == null ? MOST_AWAITING : most;
    }

    private DomContent card(Statements.Statement statement, @Nullable CommonGround ground,
                            @Nullable GroupNames names) {
        var card = li(p(statement.label()).withClass("statement-label")).withClass("card statement-card")
                .attr("data-key", "s-" + statement.id());
        if (counts == null) {
            return card;
        }
        card.with(Stances.drawn(counts.of(statement.id())));
        return ground == null || names == null ? card : card.with(Stances.divided(ground, names));
    }

    static void more(List<DomContent> parts, Statements question, int most) {
        if (question.statements().size() > most) {
            parts.add(p(PictureWords.text("statements.more", question.statements().size() - most))
                    .withClass("picture-note").attr("data-key", "more"));
        }
    }

    /** Common ground by statement; none where fewer than two groups are shown. */
    static Map<String, CommonGround> ground(Statements question, @Nullable Result result) {
        return result == null ? Map.of() : CommonGround.of(question, result.accounts()).stream()
                .collect(Collectors.toMap(CommonGround::statement, Function.identity(), (a, _) -> a,
                        LinkedHashMap::new));
    }

    /** The statements on which groups are most divided, at most three. */
    static List<String> divided(Map<String, CommonGround> ground) {
        return ground.values().stream().filter(one -> one.apart().filter(CommonGround.Apart::isWide).isPresent())
                .sorted(CommonGround.MOST_DIVIDED_FIRST).limit(MOST_DIVIDED).map(CommonGround::statement).toList();
    }

    /** Common ground first; where there is none, by how surely the room agrees. What is not told comes last. */
    private List<Statements.Statement> order(Map<String, CommonGround> ground) {
        if (counts == null) {
            return question.statements();
        }
        return ground.isEmpty() ? question.statements().stream().sorted(Comparator.comparingDouble(
                (Statements.Statement statement) -> smoothed(counts.of(statement.id()))).reversed()).toList()
                : order(question, ground, statement -> counts.of(statement.id()).told());
    }

    static List<Statements.Statement> order(Statements question, Map<String, CommonGround> ground,
                                            Predicate<Statements.Statement> told) {
        return question.statements().stream().sorted(Comparator.comparing((Statements.Statement one) -> !told.test(one))
                .thenComparing(one -> Objects.requireNonNull(ground.get(one.id())), CommonGround.MOST_FIRST)).toList();
    }

    private static double smoothed(Statements.Count count) {
        return count.told() ? new CommonGround.Share(count.agree(), count.votes()).smoothed() : -1;
    }

    @Override
    public List<DomContent> table() {
        if (counts == null) {
            return List.of();
        }
        var heads = List.of(PictureWords.text("table.statement"), PictureWords.text("stance.agree"),
                PictureWords.text("stance.disagree"), PictureWords.text("stance.pass"),
                PictureWords.text("statements.votes"));
        var rows = order(ground(question, result)).stream().map(statement -> row(statement,
                counts.of(statement.id()))).toList();
        return List.of(Tables.of(question.prompt(), heads, rows));
    }

    private static List<String> row(Statements.Statement statement, Statements.Count count) {
        return count.told() ? List.of(statement.label(), String.valueOf(count.agree()),
                String.valueOf(count.disagree()), String.valueOf(count.pass()), String.valueOf(count.votes()))
                : List.of(statement.label(), "–", "–", "–", "–");
    }

    private List<NamedAnswers.Said> said(Answer answer) {
        return answer instanceof Statements.Voted(var votes) ? question.statements().stream()
                .filter(statement -> votes.containsKey(statement.id()))
                .map(statement -> new NamedAnswers.Said(statement.label(), word(statement, votes))).toList()
                : List.of(new NamedAnswers.Said("", PictureWords.text("abstained")));
    }

    private static String word(Statements.Statement statement, Map<String, Statements.Vote> votes) {
        var vote = Optional.ofNullable(votes.get(statement.id())).orElseThrow();
        return PictureWords.text("stance." + vote.name().toLowerCase(Locale.ROOT));
    }

    /** How somebody voted, a line for each statement. */
    static List<String> inWords(Statements question, Answer answer) {
        return answer instanceof Statements.Voted(var votes) ? question.statements().stream()
                .filter(statement -> votes.containsKey(statement.id())).map(statement ->
                        PictureWords.text("voice.rated", statement.label(), word(statement, votes))).toList()
                : List.of();
    }
}
