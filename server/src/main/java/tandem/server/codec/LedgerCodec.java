package tandem.server.codec;

import java.util.HashSet;
import java.util.List;
import tandem.question.Accounts;
import tandem.question.Answer;
import tandem.question.Ledger;
import tandem.question.Question;
import tandem.question.Tally;
import tandem.words.Malformed;
import tandem.words.Reason;
import tools.jackson.databind.node.ObjectNode;

final class LedgerCodec implements KindCodec {
    static final LedgerCodec INSTANCE = new LedgerCodec();

    @Override
    public String kind() {
        return "ledger";
    }

    @Override
    public void writeQuestion(Question question, ObjectNode out) {
        GroupNames.write(((Ledger) question).groups(), out);
    }

    @Override
    public Ledger readQuestion(Common common, Fields in) {
        return new Ledger(common.id(), common.prompt(), common.visibility(), GroupNames.read(in));
    }

    @Override
    public boolean writes(Answer answer) {
        return answer instanceof Ledger.Entries;
    }

    @Override
    public void writeAnswer(Answer answer, ObjectNode out) {
        var entries = out.putArray("entries");
        ((Ledger.Entries) answer).entries().forEach(entry -> {
            var one = entries.addObject().put("side", Fields.word(entry.side()));
            var who = one.putArray("who");
            entry.who().stream().sorted().forEach(who::add);
            one.put("much", Fields.word(entry.much())).put("words", entry.words());
        });
    }

    @Override
    public Ledger.Entries readAnswer(Fields in) {
        List<Ledger.Entry> entries = in.list("entries", entry -> {
            var who = new HashSet<String>();
            for (var one : entry.texts("who")) {
                if (!who.add(one)) {
                    throw new Malformed(Reason.TWICE, one);
                }
            }
            return new Ledger.Entry(entry.word("side", Ledger.Side.class), who, entry.word("much", Ledger.Much.class),
                    entry.text("words", ""));
        });
        return new Ledger.Entries(entries);
    }

    @Override
    public void writeTally(Tally tally, ObjectNode out, int bytes) {
        var sides = (Ledger.Sides) tally;
        if (sides.told()) {
            var cells = out.putArray("cells");
            sides.cells().forEach((cell, people) -> {
                if (people.count() > 0) {
                    var one = cells.addObject().put("side", Fields.word(cell.side())).put("who", cell.who())
                            .put("people", people.count());
                    people.much().forEach((much, count) -> one.put(Fields.word(much), count));
                }
            });
            out.put("abstained", sides.abstained());
        } else {
            out.putNull("cells").putNull("abstained");
        }
        OpenTextCodec.writePage(sides.cards(), out, bytes - Json.bytes(out).length);
        out.put("total", sides.cards().size()).put("kept", sides.kept());
    }

    @Override
    public void writeFindings(Question question, Accounts accounts, int k, ObjectNode out) {
        var found = ((Ledger) question).onlyOneSide(accounts, k);
        if (!found.isEmpty()) {
            var all = out.putArray("onlyOneSideSees");
            found.forEach(one -> all.addObject().put("side", Fields.word(one.cell().side()))
                    .put("who", one.cell().who())
                    .put("seenBy", one.side()).put("people", one.people()));
        }
    }
}
