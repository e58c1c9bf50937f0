package tandem.question;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import tandem.partnership.PartnerId;
import tandem.question.Ledger.Entries;
import tandem.question.Ledger.Entry;
import tandem.question.Ledger.Much;
import tandem.question.Ledger.Side;

final class LedgerSample implements Sample {
    private static final Entry TIME = new Entry(Side.COST, Set.of("g0"), Much.A_LOT, "Evenings away from home");
    private static final Entry TRUST = new Entry(Side.BENEFIT, Set.of("g0", "g1"), Much.SOME, "");

    @Override
    public Ledger asked(QuestionId id, Visibility visibility) {
        return new Ledger(id, "What does sharing power cost, and what does it bring?", visibility,
                Stream.of("g0", "g1").map(group -> new GroupName(new PartnerId(group), "Group " + group)).toList());
    }

    @Override
    public Answer drawn(Random random) {
        return all().get(random.nextInt(all().size())) instanceof Entries(var entries)
                ? new Entries(entries.stream().map(entry -> new Entry(entry.side(), entry.who(), entry.much(),
                        random.nextBoolean() ? "" : "Word " + random.nextInt(1000))).toList()) : new Answer.Abstained();
    }

    @Override
    public List<Answer> all() {
        return List.of(new Entries(List.of(TIME)), new Entries(List.of(TRUST)), new Entries(List.of(TIME, TRUST)),
                new Answer.Abstained());
    }

    @Override
    public List<Answer> refused() {
        return List.of(new Entries(List.of()), new Entries(List.of(TIME, TIME)),
                new Entries(List.of(new Entry(Side.COST, Set.of(), Much.SOME, ""))),
                new Entries(List.of(new Entry(Side.COST, Set.of("nobody"), Much.SOME, ""))),
                new Entries(List.of(TIME, TRUST, new Entry(Side.COST, Set.of("g1"), Much.SOME, ""),
                        new Entry(Side.BENEFIT, Set.of("g1"), Much.SOME, ""))));
    }
}
