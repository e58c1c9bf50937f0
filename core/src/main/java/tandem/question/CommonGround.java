package tandem.question;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.partnership.PartnerId;

/**
 * How far all groups agree with a statement (rules.md C6; "group-aware consensus" of Small et al. 2021): the product,
 * over the same groups for every statement, of (agree + 1) / (votes + 2), as an exact fraction. The one and the two
 * pull small groups towards a half: 3 of 3 count as 0.80, 40 of 40 as 0.976; a group that says nothing of it counts ½.
 *
 * @param statement the statement's id
 * @param over      the numerator
 * @param under     the denominator
 * @param shares    what each group says of it, in the partnership's order
 * @param apart     the two groups whose shares agreeing are furthest apart; empty where fewer than two voted on it
 */
public record CommonGround(String statement, BigInteger over, BigInteger under, Map<PartnerId, Share> shares,
                           Optional<Apart> apart) {
    /** The order of common ground, the most agreed with first. */
    public static final Comparator<CommonGround> MOST_FIRST = (one, other) ->
            other.over.multiply(one.under).compareTo(one.over.multiply(other.under));
    /** The order in which groups are divided, the most divided first; statements on which nobody is come last. */
    public static final Comparator<CommonGround> MOST_DIVIDED_FIRST = Comparator.comparing(
            (CommonGround one) -> one.apart.orElse(Apart.NOT), Comparator.reverseOrder());

    public CommonGround {
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    }

    /**
     * @param agree how many of the group agree
     * @param votes how many of it voted on the statement; 0 also where that can't be told
     */
    public record Share(int agree, int votes) {
        /** Pulled towards a half, the more so the fewer they are. */
        public double smoothed() {
            return (agree + 1.0) / (votes + 2.0);
        }
    }

    /**
     * Two groups and how far their shares agreeing are apart, as an exact fraction from 0 to 1.
     *
     * @param more of which the larger share agrees
     */
    public record Apart(PartnerId more, PartnerId less, long over, long under) implements Comparable<Apart> {
        private static final Apart NOT = new Apart(new PartnerId("nobody"), new PartnerId("nobody"), 0, 1);

        /** By a quarter of the people, and more: as wide as any gap of two groups (rules.md C2). */
        public boolean isWide() {
            return 4 * over >= under;
        }

        @Override
        public int compareTo(Apart other) {
            return Long.compare(over * other.under, other.over * under);
        }
    }

    /** From 0 to 1. */
    public double value() {
        return new BigDecimal(over).divide(new BigDecimal(under), MathContext.DECIMAL64)
                .doubleValue();
    }

    /** Of every statement, in the statements' order; nothing where fewer than two groups are published. */
    public static List<CommonGround> of(Statements question, Accounts accounts) {
        if (accounts.groups().size() < 2) {
            return List.of();
        }
        return question.statements().stream().map(statement -> of(statement.id(), accounts)).toList();
    }

    private static CommonGround of(String statement, Accounts accounts) {
        var over = BigInteger.ONE;
        var under = BigInteger.ONE;
        var shares = new LinkedHashMap<PartnerId, Share>();
        for (var group : accounts.groups().entrySet()) {
            var count = ((Statements.Counts) group.getValue()).of(statement);
            over = over.multiply(BigInteger.valueOf(count.agree() + 1L));
            under = under.multiply(BigInteger.valueOf(count.votes() + 2L));
            shares.put(group.getKey(), new Share(count.agree(), count.votes()));
        }
        return new CommonGround(statement, over, under, shares, apart(shares));
    }

    private static Optional<Apart> apart(Map<PartnerId, Share> shares) {
        var voted = new ArrayList<>(shares.entrySet().stream().filter(e -> e.getValue().votes() > 0).toList());
        return voted.stream().flatMap(more -> voted.stream().filter(less -> less != more)
                .map(less -> apart(more, less))).max(Comparator.naturalOrder());
    }

    private static Apart apart(Map.Entry<PartnerId, Share> more, Map.Entry<PartnerId, Share> less) {
        long votes = more.getValue().votes();
        long others = less.getValue().votes();
        return new Apart(more.getKey(), less.getKey(),
                more.getValue().agree() * others - less.getValue().agree() * votes, votes * others);
    }
}
