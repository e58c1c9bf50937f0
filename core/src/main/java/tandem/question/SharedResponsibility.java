package tandem.question;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import tandem.question.Responsibility.Cell;
import tandem.question.Responsibility.Level;
import tandem.question.Responsibility.Levels;
import tandem.question.Responsibility.Task;

/**
 * Whether each party shares some responsibility for the task, as the people in the room see it (rules.md C12). By
 * Timperley and Robinson a partnership exists when it does (Partnerships: Accomplishing important work together. set:
 * Research Information for Teachers, 2002, 3, 41–43). A pure function of what each group says by itself
 * (rules.md B3): for every party two accounts, its own and the others', and what both say together.
 *
 * @param tasks in the question's order
 */
public record SharedResponsibility(List<OfTask> tasks) {
    public SharedResponsibility {
        tasks = List.copyOf(tasks);
    }

    /** What an account comes to: yes from three fifths on, no up to two fifths, divided in between. */
    public enum Says {
        YES, NO, DIVIDED,
        /** More than half don't know. */
        NOT_KNOWN,
        /** Fewer than k said how much it is, and nobody answered for the group together. */
        TOO_FEW;

        /** Whether anything can be concluded from it. */
        public boolean isKnown() {
            return this == YES || this == NO || this == DIVIDED;
        }
    }

    /** What is said of a task. */
    public enum Verdict {
        /** Every party shares in it, by its own account and by the others'. */
        SHARED,
        /** Some party does not, by both. */
        NOT_YET,
        /** Everything is known, and it is neither of these. */
        DIFFERENTLY,
        /** Something is not known, or too few have said anything. */
        CANNOT_SAY
    }

    /** What stands out at a task; divided, not known or too few raises nothing. */
    public enum Stands {
        /** Two parties each say of both that they lead. */
        LED_TOGETHER,
        /** Two parties each say that they lead, and that the other does not. */
        EACH_LEADS,
        /** No party leads, by either account. */
        NOBODY_LEADS,
        /** No party has a share, by either account. */
        NOBODY_CARRIES,
        /** A party says that it has a share, and the others do not see it. */
        THEY_SAY,
        /** The others say that a party has a share, and it does not say so. */
        OTHERS_SEE
    }

    /** @param groups whom it is about; nobody in particular where it is about all of them */
    public record Note(Stands stands, List<GroupName> groups) {
        public Note {
            groups = List.copyOf(groups);
        }
    }

    /**
     * What one group says of a party's share: of n who said how much it is.
     *
     * @param together whether it is the answer that the group gave with one voice, which is shown however few they are
     */
    public record By(GroupName group, int share, int n, boolean together) {
    }

    /** An exact fraction. */
    public record Share(BigInteger over, BigInteger under) {
        static Share of(int over, int under) {
            return new Share(BigInteger.valueOf(over), BigInteger.valueOf(under));
        }

        /** Each with equal weight, however many people stand behind it. */
        static Share mean(List<Share> shares) {
            var sum = shares.stream().reduce(of(0, 1), (a, b) -> new Share(
                    a.over.multiply(b.under).add(b.over.multiply(a.under)), a.under.multiply(b.under)));
            return new Share(sum.over, sum.under.multiply(BigInteger.valueOf(shares.size())));
        }

        /** Its sign is that of this less that many of so many. */
        int compare(int over, int under) {
            return this.over.multiply(BigInteger.valueOf(under)).compareTo(this.under.multiply(
                    BigInteger.valueOf(over)));
        }

        public double value() {
            return over.doubleValue() / under.doubleValue();
        }
    }

    /**
     * @param share the mean of those who give this account; empty where nobody does
     * @param by    those who give it
     */
    public record Account(Says says, Optional<Share> share, List<By> by) {
        public Account {
            by = List.copyOf(by);
        }
    }

    /**
     * @param own    what the party's own people say
     * @param others what the other groups say that are shown by themselves
     */
    public record OfParty(GroupName party, Account own, Account others) {
        private boolean both(Says says) {
            return own.says() == says && others.says() == says;
        }
    }

    /** @param parties in the partnership's order */
    public record OfTask(Task task, List<OfParty> parties, Verdict verdict, List<Note> notes) {
        public OfTask {
            parties = List.copyOf(parties);
            notes = List.copyOf(notes);
        }
    }

    /** @param k the fewest of a group whose own answers are an account */
    public static SharedResponsibility of(Responsibility question, Accounts accounts, int k) {
        var seen = new Seen(question, accounts, k);
        return new SharedResponsibility(question.tasks().stream().map(seen::task).toList());
    }

    /** Of how many tasks every party has a share, by both accounts. */
    public int shared() {
        return count(Verdict.SHARED);
    }

    /** How many tasks have come to this. */
    public int count(Verdict verdict) {
        return (int) tasks.stream().filter(task -> task.verdict() == verdict).count();
    }

    /** The strong flag: those who have no share, by both accounts, in any task to which they are a party. */
    public List<GroupName> withoutAny() {
        return tasks.stream().flatMap(task -> task.parties().stream()).map(OfParty::party).distinct()
                .filter(party -> tasks.stream().flatMap(task -> task.parties().stream())
                        .filter(of -> of.party().equals(party)).allMatch(of -> of.both(Says.NO))).toList();
    }

    /** What the groups say, looked at party by party. */
    private record Seen(Responsibility question, Accounts accounts, int k) {
        OfTask task(Task task) {
            var parties = question.parties(task).stream().map(party -> new OfParty(party,
                    own(task, party, Cell::share), others(task, party, Cell::share))).toList();
            return new OfTask(task, parties, verdict(parties), notes(task, parties));
        }

        private static Verdict verdict(List<OfParty> parties) {
            return !parties.isEmpty() && parties.stream().allMatch(party -> party.both(Says.YES)) ? Verdict.SHARED
                    : parties.stream().anyMatch(party -> party.both(Says.NO)) ? Verdict.NOT_YET
                    : parties.stream().allMatch(party -> party.own().says().isKnown()
                            && party.others().says().isKnown()) ? Verdict.DIFFERENTLY : Verdict.CANNOT_SAY;
        }

        private List<Note> notes(Task task, List<OfParty> parties) {
            var notes = new ArrayList<Note>();
            leading(task, parties.stream().map(OfParty::party).toList(), notes);
            if (!parties.isEmpty() && parties.stream().allMatch(party -> party.both(Says.NO))) {
                notes.add(new Note(Stands.NOBODY_CARRIES, List.of()));
            }
            for (var party : parties) {
                if (party.own().says() == Says.YES && party.others().says() == Says.NO) {
                    notes.add(new Note(Stands.THEY_SAY, List.of(party.party())));
                } else if (party.own().says() == Says.NO && party.others().says() == Says.YES) {
                    notes.add(new Note(Stands.OTHERS_SEE, List.of(party.party())));
                }
            }
            return notes;
        }

        private void leading(Task task, List<GroupName> parties, List<Note> notes) {
            for (int i = 0; i < parties.size(); i++) {
                for (var other : parties.subList(i + 1, parties.size())) {
                    var one = parties.get(i);
                    if (leads(task, one, one, Says.YES) && leads(task, other, other, Says.YES)) {
                        if (leads(task, one, other, Says.YES) && leads(task, other, one, Says.YES)) {
                            notes.add(new Note(Stands.LED_TOGETHER, List.of(one, other)));
                        } else if (leads(task, one, other, Says.NO) && leads(task, other, one, Says.NO)) {
                            notes.add(new Note(Stands.EACH_LEADS, List.of(one, other)));
                        }
                    }
                }
            }
            if (!parties.isEmpty() && parties.stream().allMatch(party -> leads(task, party, party, Says.NO)
                    && others(task, party, cell -> cell.in(Level.LEADS)).says() == Says.NO)) {
                notes.add(new Note(Stands.NOBODY_LEADS, List.of()));
            }
        }

        /** Whether what these people say comes to this: that party leads. */
        private boolean leads(Task task, GroupName by, GroupName party, Says says) {
            return account(List.of(by), task, party, cell -> cell.in(Level.LEADS)).says() == says;
        }

        private Account own(Task task, GroupName party, ToIntFunction<Cell> counted) {
            return account(List.of(party), task, party, counted);
        }

        private Account others(Task task, GroupName party, ToIntFunction<Cell> counted) {
            return account(question.groups().stream().filter(group -> !group.equals(party)).toList(), task, party,
                    counted);
        }

        private Account account(List<GroupName> groups, Task task, GroupName party, ToIntFunction<Cell> counted) {
            var by = groups.stream().flatMap(group -> by(group, task, party, counted).stream()).toList();
            var share = by.isEmpty() ? Optional.<Share>empty()
                    : Optional.of(Share.mean(by.stream().map(one -> Share.of(one.share(), one.n())).toList()));
            var unsure = groups.stream().flatMap(group -> unsure(group, task, party)).toList();
            var says = !unsure.isEmpty() && Share.mean(unsure).compare(1, 2) > 0 ? Says.NOT_KNOWN
                    : share.map(Seen::says).orElse(Says.TOO_FEW);
            return new Account(says, share, by);
        }

        private static Says says(Share share) {
            return share.compare(3, 5) >= 0 ? Says.YES : share.compare(2, 5) <= 0 ? Says.NO : Says.DIVIDED;
        }

        /** What this group's people say where there are k of them, else what it says with one voice. */
        private Optional<By> by(GroupName group, Task task, GroupName party, ToIntFunction<Cell> counted) {
            var members = said(group, task, party).filter(cell -> cell.substantive() >= k);
            return members.map(cell -> new By(group, counted.applyAsInt(cell), cell.substantive(), false))
                    .or(() -> together(group, task, party).filter(cell -> cell.substantive() > 0)
                            .map(cell -> new By(group, counted.applyAsInt(cell), cell.substantive(), true)));
        }

        /** How many of this group don't know, of those who said anything; of nobody where these are fewer than k. */
        private Stream<Share> unsure(GroupName group, Task task, GroupName party) {
            var members = said(group, task, party).filter(cell -> cell.in(Level.DONT_KNOW) + cell.substantive() >= k);
            return members.or(() -> together(group, task, party))
                    .filter(cell -> cell.in(Level.DONT_KNOW) + cell.substantive() > 0).map(cell -> Share.of(
                            cell.in(Level.DONT_KNOW), cell.in(Level.DONT_KNOW) + cell.substantive())).stream();
        }

        private Optional<Cell> said(GroupName group, Task task, GroupName party) {
            return accounts.of(group.id()).map(Levels.class::cast).map(levels -> levels.of(task, party))
                    .filter(Cell::told);
        }

        private Optional<Cell> together(GroupName group, Task task, GroupName party) {
            return accounts.together(group.id()).map(Levels.class::cast).map(levels -> levels.of(task, party));
        }
    }
}
