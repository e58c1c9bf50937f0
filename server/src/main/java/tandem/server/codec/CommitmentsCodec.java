package tandem.server.codec;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.partnership.PartnerId;
import tandem.question.Answer;
import tandem.question.Commitments;
import tandem.question.GroupName;
import tandem.question.Question;
import tandem.question.Tally;
import tandem.words.PlainText;
import tools.jackson.databind.node.ObjectNode;

final class CommitmentsCodec implements KindCodec {
    static final CommitmentsCodec INSTANCE = new CommitmentsCodec();

    @Override
    public String kind() {
        return "commitments";
    }

    @Override
    public void writeQuestion(Question question, ObjectNode out) {
        var asked = (Commitments) question;
        var groups = out.put("most", asked.most()).putArray("groups");
        asked.groups().forEach(group -> groups.addObject().put("id", group.id().value()).put("name", group.name()));
    }

    /** The groups are the partnership's; a question set need not name them. */
    @Override
    public Commitments readQuestion(Common common, Fields in) {
        var most = in.number("most", Commitments.USUAL_MOST);
        List<GroupName> groups = in.listOrNone("groups", group -> new GroupName(
                new PartnerId(group.text("id")), PlainText.neededLine("the group's name", group.text("name"), 80)));
        return new Commitments(common.id(), common.prompt(), common.visibility(), most, groups);
    }

    @Override
    public boolean writes(Answer answer) {
        return answer instanceof Commitments.Proposed;
    }

    @Override
    public void writeAnswer(Answer answer, ObjectNode out) {
        CommitmentCodec.write(((Commitments.Proposed) answer).commitment(), out);
    }

    @Override
    public Commitments.Proposed readAnswer(Fields in) {
        return new Commitments.Proposed(CommitmentCodec.read(in));
    }

    /** As many proposals as fit, at least one, and where to go on. */
    @Override
    public void writeTally(Tally tally, ObjectNode out, int bytes) {
        var proposals = (Commitments.Proposals) tally;
        var page = out.putArray("cards");
        int left = bytes;
        @Nullable String last = null;
        @Nullable String next = null;
        for (var proposal : proposals.proposals()) {
            var json = CommitmentCodec.write(proposal.commitment(), Json.object().put("id", proposal.id().value())
                    .put("text", proposal.text()).put("name", proposal.name()));
            left -= Json.text(json).getBytes(StandardCharsets.UTF_8).length + 1;
            if (left < 0 && last != null) {
                next = last;
                break;
            }
            page.add(json);
            last = proposal.id().value();
        }
        out.put("next", next).put("total", proposals.proposals().size()).put("kept", proposals.kept())
                .put("abstained", proposals.abstained());
    }
}
