package tandem.server.codec;

import tandem.partnership.Node;
import tandem.question.Question;
import tandem.question.Tally;
import tandem.server.Messages;
import tandem.session.Result;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All that a result says beside its whole: of groups, of wider groups, and of those that are not shown. */
final class LensCodec {
    private final Result result;
    private final Question question;
    private final int k;
    private final int bytes;

    /** @param bytes how much each tally may take, about; with 0 there are none, and no sentences either */
    LensCodec(Result result, Question question, int k, int bytes) {
        this.result = result;
        this.question = question;
        this.k = k;
        this.bytes = bytes;
    }

    ObjectNode json() {
        var out = Json.object();
        sets(result.byGroup(), out.putArray("groups"));
        var wider = out.putArray("wider");
        if (result.hasWiderGroups()) {
            sets(result.byWiderGroup(), wider);
        }
        var unshown = out.putArray("unshown");
        var between = out.putArray("between");
        if (bytes > 0) {
            result.unshown().forEach(hidden -> named(hidden.node(), unshown.addObject())
                    .put("why", ResultWords.why(hidden.why(), k)));
            result.between().forEach(said -> between(said, between));
        }
        var together = out.putArray("answersTogether");
        result.together().forEach(voiced -> tally(voiced.tally(), together.addObject().put("name", voiced.name())
                .put("group", voiced.node().map(Node::key).orElse(null))));
        result.guesses().ifPresentOrElse(guesses -> out.set("guesses", guesses(guesses)), () -> out.putNull("guesses"));
        var panels = out.putArray("panels");
        result.panels().forEach(panel -> {
            var one = panels.addObject().put("part", panel.part());
            var groups = one.putArray("groups");
            panel.nodes().forEach(node -> groups.add(node.key()));
            one.put("n", panel.change().n());
            panel.change().counts().forEach(one::put);
        });
        return out.put("heldBack", result.held()).put("takenBack", result.takenBack());
    }

    private void sets(Iterable<Result.Shown> sets, ArrayNode out) {
        sets.forEach(set -> tally(set.tally(), of(set, out.addObject()).put("n", set.n())));
    }

    /** Whom it is about: a group, a wider group, or those that are only shown together. */
    private static ObjectNode of(Result.Shown set, ObjectNode out) {
        if (!set.isUnion()) {
            return named(set.nodes().getFirst(), out);
        }
        var together = out.putArray("together");
        set.nodes().forEach(node -> together.add(node.key()));
        return out;
    }

    private static ObjectNode named(Node node, ObjectNode out) {
        switch (node.kind()) {
            case WHOLE -> out.put("whole", true);
            case GROUP -> out.put("group", node.key());
            case UNSAID -> out.putNull("group");
            case WIDER -> {
                var groups = out.put("widerGroup", node.name()).putArray("groups");
                node.partners().forEach(partner -> groups.add(partner.value()));
            }
        }
        return out;
    }

    private void tally(Tally tally, ObjectNode out) {
        if (bytes > 0) {
            KindCodec.of(question).writeTally(tally, out.putObject("tally"), bytes);
        } else {
            out.putNull("tally");
        }
    }

    private void between(Result.Between said, ArrayNode out) {
        var sentence = ResultWords.between(said, question);
        out.addObject().put("part", said.part()).put("group", said.some().key())
                .put("says", ResultWords.some(said)).put("sentence", sentence);
        out.addObject().put("part", said.part()).put("group", said.others().key())
                .put("says", ResultWords.others(said)).put("sentence", sentence);
    }

    private ObjectNode guesses(Result.Guesses guesses) {
        var out = Json.object().put("about", guesses.about().key()).put("n", guesses.n());
        out.put("why", guesses.actual().isPresent() ? null : Messages.text("result.no-guesses"));
        var all = out.putArray("guessed");
        guesses.guessed().forEach(guessed -> guessed.said().forEach(said -> {
            var one = of(guessed.by(), all.addObject()).put("part", said.part()).put("n", said.n());
            said.right().ifPresent(right -> one.put("right", right));
            said.gap().ifPresent(gap -> one.put("gap", gap));
        }));
        return out;
    }
}
