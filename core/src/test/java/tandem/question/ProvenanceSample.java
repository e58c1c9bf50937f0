package tandem.question;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import tandem.partnership.PartnerId;
import tandem.question.Provenance.Account;
import tandem.question.Provenance.Text;

final class ProvenanceSample implements Sample {
    @Override
    public Provenance asked(QuestionId id, Visibility visibility) {
        return new Provenance(id, "Who selected the group, and how?", visibility, Provenance.Part.SELECTED,
                Stream.of("g0", "g1").map(group -> new GroupName(new PartnerId(group), "Group " + group)).toList());
    }

    @Override
    public Answer drawn(Random random) {
        return all().get(random.nextInt(all().size())) instanceof Account account
                ? new Account(account.picked(), random.nextBoolean() ? Map.of() : Map.of(
                        Text.values()[random.nextInt(2)], "Word " + random.nextInt(1000)))
                : new Answer.Abstained();
    }

    @Override
    public List<Answer> all() {
        return List.of(picked("g0"), picked("g1"), picked("g0", "g1"), picked(Provenance.TOGETHER),
                picked(Provenance.DONT_KNOW), new Account(Set.of("g0"), Map.of(Text.WORDS, "By a vote", Text.ABSENT,
                        "Students")), new Answer.Abstained());
    }

    private static Account picked(String... picked) {
        return new Account(Set.of(picked), Map.of());
    }

    @Override
    public List<Answer> refused() {
        return List.of(picked(), picked("voted"), picked("g0", Provenance.DONT_KNOW),
                new Account(Set.of(), Map.of(Text.WORDS, "By a vote")),
                new Account(Set.of("g0"), Map.of(Text.EVIDENCE, "The minutes")));
    }
}
