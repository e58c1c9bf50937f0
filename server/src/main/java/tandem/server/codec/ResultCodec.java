package tandem.server.codec;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Node;
import tandem.question.Ballot;
import tandem.question.OpenText;
import tandem.question.Question;
import tandem.server.Messages;
import tandem.session.Result;
import tandem.ui.picture.WhatFollows;
import tools.jackson.databind.node.ObjectNode;

/** Results as JSON. */
public final class ResultCodec {
    private ResultCodec() {
    }

    /**
     * @param bytes how much the tally, and the list of who answered what, may take each, about; the rest is paged, and
     *              where the groups' tallies need more than a third of it, only their numbers are told
     * @param k     named in the sentence that says why nothing is shown
     */
    public static ObjectNode result(Result result, Question question, int k, int bytes) {
        var out = Json.object().put("step", result.round().step()).put("round", result.round().round());
        if (result.whole().isEmpty()) {
            out.putNull("whole").put("n", result.n());
        } else {
            var whole = out.putObject("whole").put("n", result.n());
            KindCodec.of(question).writeTally(result.whole().get(), whole.putObject("tally"), bytes);
            if (!result.named().isEmpty() && question.authors().isEmpty()) {
                named(result.named(), whole, bytes);
            }
        }
        var findings = Json.object();
        KindCodec.of(question).writeFindings(question, result.accounts(), k, findings);
        untold(findings, result, question, k);
        if (!findings.isEmpty() && Json.bytes(findings).length <= bytes) {
            out.set("findings", findings);
        }
        result.opinions().map(OpinionsCodec::shown).filter(shown -> Json.bytes(shown).length <= bytes / 3)
                .ifPresent(shown -> out.set("opinions", shown));
        if (question.tells()) {
            out.put("told", result.told());
        }
        var hidden = out.putArray("hidden");
        result.unshown().stream().map(Result.Unshown::node).filter(node -> node.kind() == Node.Kind.GROUP)
                .forEach(node -> hidden.add(node.key()));
        out.put("why", why(result, k));
        var groups = new LensCodec(result, question, k, bytes).json();
        return out.setAll(Json.bytes(groups).length <= bytes / 3 ? groups
                : new LensCodec(result, question, k, 0).json());
    }

    /** What follows is said where the room was told, and nowhere else. */
    private static void untold(ObjectNode findings, Result result, Question question, int k) {
        if (!result.told()) {
            findings.remove("told");
        } else if (findings.get("told") instanceof ObjectNode told) {
            WhatFollows.sentence(question, result, k).ifPresent(said -> told.put("sentence", said));
        }
    }

    /** Why there is nothing but a number; null where there is more. */
    public static @Nullable String why(Result result, int k) {
        return result.whole().isPresent() ? null
                : Messages.text(result.n() < k ? "result.too-few" : "result.too-few-each", k);
    }

    private static void named(List<Ballot> ballots, ObjectNode out, int bytes) {
        var named = out.putArray("named");
        int left = bytes;
        for (var ballot : ballots.stream().sorted((a, b) -> name(a).compareTo(name(b))).toList()) {
            var one = Json.object().put("name", ballot.name());
            one.set("answer", QuestionCodec.answer(ballot.answer()));
            left -= Json.bytes(one).length + 1;
            if (left < 0) {
                out.put("namedTotal", ballots.size());
                return;
            }
            named.add(one);
        }
    }

    private static String name(Ballot ballot) {
        return ballot.name() == null ? "\uffff" : ballot.name().toLowerCase(Locale.ROOT);
    }

    /** Some cards of a result, after the card of this id; null from the start. */
    public static ObjectNode cards(List<OpenText.Card> cards, @Nullable String after, int bytes) {
        var out = Json.object();
        var rest = cards.stream().filter(card -> after == null || card.id().value().compareTo(after) > 0);
        OpenTextCodec.writePage(rest.toList(), out, bytes);
        return out;
    }
}
