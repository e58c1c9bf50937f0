package tandem.question;

/**
 * How far two groups are apart in one part of a question, as an exact fraction (rules.md C2).
 *
 * @param part   the statement's id; empty where a question has no parts
 * @param option the option in which they are furthest apart; empty where it is their means
 * @param over   the numerator, from 0 to {@code under}
 * @param calm   whether views are close enough within each group for an agreement to mean something
 */
public record Gap(String part, String option, long over, long under, boolean calm) implements Comparable<Gap> {
    /** A quarter of the scale, or of the people, and more. */
    public boolean isWide() {
        return 4 * over >= under;
    }

    /** Less than a tenth, and not because views are spread within the groups. */
    public boolean isAgreement() {
        return 10 * over < under && calm;
    }

    /** From 0, none, to 1, as far as can be. */
    public double size() {
        return (double) over / under;
    }

    @Override
    public int compareTo(Gap other) {
        return Long.compare(over * other.under, other.over * under);
    }
}
