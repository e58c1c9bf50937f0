package tandem.server.codec;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Set;
import tandem.question.Accounts;
import tandem.question.Answer;
import tandem.question.Provenance;
import tandem.question.Question;
import tandem.question.Tally;
import tandem.words.Malformed;
import tandem.words.Reason;
import tools.jackson.databind.node.ObjectNode;

final class ProvenanceCodec implements KindCodec {
    static final ProvenanceCodec INSTANCE = new ProvenanceCodec();

    @Override
    public String kind() {
        return "provenance";
    }

    @Override
    public void writeQuestion(Question question, ObjectNode out) {
        var provenance = (Provenance) question;
        out.put("part", Fields.word(provenance.part()));
        GroupNames.write(provenance.groups(), out);
    }

    @Override
    public Provenance readQuestion(Common common, Fields in) {
        return new Provenance(common.id(), common.prompt(), common.visibility(), in.word("part", Provenance.Part.class),
                GroupNames.read(in));
    }

    @Override
    public boolean writes(Answer answer) {
        return answer instanceof Provenance.Account;
    }

    @Override
    public void writeAnswer(Answer answer, ObjectNode out) {
        var account = (Provenance.Account) answer;
        if (!account.picked().isEmpty()) {
            var picked = out.putArray("picked");
            account.picked().stream().sorted().forEach(picked::add);
        }
        account.texts().forEach((text, words) -> out.put(Fields.word(text), words));
    }

    @Override
    public Provenance.Account readAnswer(Fields in) {
        var texts = new EnumMap<Provenance.Text, String>(Provenance.Text.class);
        for (var text : Provenance.Text.values()) {
            texts.put(text, in.text(Fields.word(text), ""));
        }
        return new Provenance.Account(picked(in), texts);
    }

    private static Set<String> picked(Fields in) {
        if (!in.has("picked")) {
            in.textOrNull("picked");
            return Set.of();
        }
        var picked = new HashSet<String>();
        for (var one : in.texts("picked")) {
            if (!picked.add(one)) {
                throw new Malformed(Reason.TWICE, one);
            }
        }
        return picked;
    }

    @Override
    public void writeTally(Tally tally, ObjectNode out, int bytes) {
        var accounting = (Provenance.Accounting) tally;
        if (accounting.told()) {
            var counts = out.putObject("counts");
            accounting.counts().forEach(counts::put);
            out.put("abstained", accounting.abstained());
        } else {
            out.putNull("counts").putNull("abstained");
        }
        OpenTextCodec.writePage(accounting.cards(), out, bytes - Json.bytes(out).length);
        out.put("total", accounting.cards().size()).put("kept", accounting.kept());
    }

    @Override
    public void writeFindings(Question question, Accounts accounts, int k, ObjectNode out) {
        var provenance = (Provenance) question;
        if (!provenance.part().picks()) {
            return;
        }
        var found = provenance.compare(accounts);
        out.put("accounts", Fields.word(found.verdict())).put("agreedOn", found.agreed().orElse(null));
        var groups = out.putArray("mostChosen");
        for (int i = 0; i < found.groups().size(); i++) {
            var most = groups.addObject().put("group", found.groups().get(i).value()).putArray("most");
            found.most().get(i).forEach(most::add);
        }
    }
}
