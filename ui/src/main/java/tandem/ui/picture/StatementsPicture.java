package tandem.ui.picture;

import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.question.Answer;
import tandem.question.CommonGround;
import tandem.question.Statements;
import tandem.session.Result;

/** A card for each statement with how the room voted on it: common ground first, and in words where groups divide. */
record StatementsPicture(Statements question, Statements.@Nullable Counts counts, @Nullable Result result, int most,
                         boolean brief) implements Picture.Drawing {
    /** Of more statements than this nobody reads who voted how; the record has it. */
    private static final int MOST_NAMED = 12;
    /** While people answer, so many stand for all of them. */
    private static final int MOST_AWAITING = 5;

    @Override
    public List<DomContent> parts() {
        var parts = new ArrayList<DomContent>();
        var ground = StatementOrder.ground(question, result);
        var names = result == null ? null : new GroupNames(result);
        var divided = StatementOrder.divided(ground);
        var drawn = drawn(ground);
        parts.add(ul().withClass("cards statement-cards").attr("data-key", "statements")
                .with(opinions().map(found -> found.cards(brief)).orElse(List.of()))
                .with(drawn.stream().map(statement -> card(statement, ground.get(statement.id()),
                        divided.contains(statement.id()) ? names : null))));
        more(parts, question, drawn.size(), brief && counts != null);
        if (!ground.isEmpty() && drawn.size() == question.statements().size()) {
            parts.add(p(PictureWords.text("statements.order")).withClass("picture-note").attr("data-key", "order"));
        }
        parts.addAll(opinions().map(OpinionPicture::notes).orElse(List.of()));
        if (result != null && !result.named().isEmpty()) {
            parts.add(question.statements().size() <= MOST_NAMED ? NamedAnswers.listed(result.named(), this::said)
                    : p(PictureWords.text("statements.named")).withClass("picture-note"));
        }
        return parts;
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

    /** @param brief whether it is the most telling that are drawn */
    static void more(List<DomContent> parts, Statements question, int drawn, boolean brief) {
        var left = question.statements().size() - drawn;
        if (left > 0) {
            parts.add(p(PictureWords.text(brief ? "statements.elsewhere" : "statements.more", left))
                    .withClass("picture-note").attr("data-key", "more"));
        }
    }

    /** Common ground first; where there is none, by how surely the room agrees. What is not told comes last. */
    private List<Statements.Statement> order(Map<String, CommonGround> ground) {
        if (counts == null) {
            return question.statements();
        }
        return ground.isEmpty() ? StatementOrder.agreed(question, counts)
                : StatementOrder.common(question, ground, statement -> counts.of(statement.id()).told());
    }

    private List<Statements.Statement> drawn(Map<String, CommonGround> ground) {
        var ordered = order(ground);
        var all = brief && counts != null ? StatementOrder.telling(ordered, ground, counts) : ordered;
        return all.subList(0, Math.min(all.size(), counts == null ? MOST_AWAITING : most));
    }

    private Optional<OpinionPicture> opinions() {
        return result == null ? Optional.empty()
                : result.opinions().map(found -> new OpinionPicture(question, found));
    }

    @Override
    public List<DomContent> table() {
        if (counts == null) {
            return List.of();
        }
        var heads = List.of(PictureWords.text("table.statement"), PictureWords.text("stance.agree"),
                PictureWords.text("stance.disagree"), PictureWords.text("stance.pass"),
                PictureWords.text("statements.votes"));
        var rows = order(StatementOrder.ground(question, result)).stream().map(statement -> row(statement,
                counts.of(statement.id()))).toList();
        var tables = new ArrayList<DomContent>(List.of(Tables.of(question.prompt(), heads, rows)));
        tables.addAll(opinions().map(OpinionPicture::table).orElse(List.of()));
        return tables;
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
