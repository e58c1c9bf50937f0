package tandem.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.partnership.PartnerId;
import tandem.partnership.Partnership;
import tandem.words.Malformed;
import tandem.words.PlainText;
import tandem.words.Reason;
import tandem.words.Refusal;

/**
 * The level of say that was promised, and the one that was experienced (rules.md C9). The levels follow the Spectrum of
 * Public Participation of the International Association for Public Participation (IAP2) and the engagement framework of
 * Te Arawhiti, the Office for Māori Crown Relations; their words are ours.
 *
 * @param about    what the say was about, at most 160 characters; may be empty
 * @param promises what was promised, to each group at most once, and at most once to everyone; frozen at opening, as
 *                 the whole question is
 * @param groups   to whom something can be promised; left open, they are those of the partnership that is asked
 */
public record Influence(QuestionId id, String prompt, Visibility visibility, boolean live, String about,
                        List<Promise> promises, List<GroupName> groups) implements Question {
    public Influence {
        prompt = PlainText.neededLines("the question", prompt, LONGEST_PROMPT);
        live = Labels.live(visibility, live);
        about = PlainText.line("what the say was about", about, 160);
        groups = GroupName.distinct(groups);
        promises = List.copyOf(promises);
        if (promises.size() > GroupName.MOST + 1) {
            throw new Malformed(Reason.TOO_MANY, "promises", GroupName.MOST + 1);
        }
        for (var promise : promises) {
            if (promises.stream().filter(other -> other.isTo(promise.group())).count() > 1) {
                throw new Malformed(Reason.TWICE,
                        promise.group() == null ? "The promise to everyone" : promise.group());
            }
        }
    }

    /** How much say, the least first. */
    public enum Level {
        NOT_AT_ALL, TOLD, ASKED, WORKED_WITH, DECIDED_TOGETHER, DECIDED_BY_US;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What was promised.
     *
     * @param group to whom; null: to everyone to whom nothing else was
     * @param by    who promised it, at most 80 characters; may be empty
     * @param when  when that was, in words, at most 80 characters; may be empty
     */
    public record Promise(@Nullable PartnerId group, Level level, String by, String when) {
        public Promise {
            by = PlainText.line("who promised it", by, 80);
            when = PlainText.line("when it was promised", when, 80);
        }

        boolean isTo(@Nullable PartnerId other) {
            return group == null ? other == null : group.equals(other);
        }
    }

    /** The level of say that somebody experienced. */
    public record Experienced(Level level) implements Answer {
    }

    /** "I don't know." */
    public record DontKnow() implements Answer {
    }

    /**
     * @param n         the seats that answered, abstentions included
     * @param told      whether anything may be told of these people's levels
     * @param levels    how many experienced each, the least first
     * @param dontKnow  how many don't know; apart, and in no gap
     * @param abstained how many would rather not answer
     */
    public record Levels(int n, boolean told, Map<Level, Integer> levels, int dontKnow, int abstained)
            implements Tally {
        public Levels {
            levels = Collections.unmodifiableMap(new TreeMap<>(levels));
        }

        public int at(Level level) {
            return levels.getOrDefault(level, 0);
        }

        /** How many named a level. */
        public int substantive() {
            return levels.values().stream().mapToInt(Integer::intValue).sum();
        }

        private Level ranked(int rank) {
            int below = 0;
            for (var level : Level.values()) {
                below += at(level);
                if (below >= rank) {
                    return level;
                }
            }
            throw new IllegalStateException("no answer of rank " + rank);
        }
    }

    /**
     * How far what was experienced lies from what was promised.
     *
     * @param low            the middle level, or the lower of the two
     * @param high           the middle level, or the upper of the two
     * @param halfSteps      the middle level less the promised one, in halves of a step; negative is less than promised
     * @param atOrAbove      how many experienced the promised level, or more
     * @param of             how many named a level
     */
    public record Gap(Level low, Level high, int halfSteps, int atOrAbove, int of) {
    }

    /** @param gap empty where fewer than k named a level: too few to say */
    public record Kept(PartnerId group, Promise promise, Optional<Gap> gap) {
    }

    @Override
    public Optional<Refusal> refuses(Partnership partnership) {
        return promises.stream().map(Promise::group).filter(Objects::nonNull)
                .filter(group -> partnership.partner(group).isEmpty()).findFirst()
                .map(group -> Refusal.because(Reason.UNKNOWN_PARTNER, group));
    }

    @Override
    public Influence within(Partnership partnership) {
        var named = groups.isEmpty() ? GroupName.of(partnership) : groups;
        var known = promises.stream().filter(promise -> promise.group() == null
                || named.stream().anyMatch(group -> group.id().equals(promise.group()))).toList();
        return new Influence(id, prompt, visibility, live, about, known, named);
    }

    /** What this group was promised: by itself, or with everyone. @param group null for one who would rather not say */
    public Optional<Promise> promised(@Nullable PartnerId group) {
        return promises.stream().filter(promise -> promise.group() != null && promise.isTo(group)).findFirst()
                .or(() -> promises.stream().filter(promise -> promise.group() == null).findFirst());
    }

    /** What all were promised alike; empty where groups were promised different things. */
    public Optional<Promise> promisedToAll() {
        return promises.size() == 1 && promises.getFirst().group() == null ? Optional.of(promises.getFirst())
                : Optional.empty();
    }

    @Override
    public Optional<Refusal> refuses(Answer answer) {
        return switch (answer) {
            case Answer.Abstained _ -> Optional.empty();
            case Experienced _ -> Optional.empty();
            case DontKnow _ -> Optional.empty();
            default -> Optional.of(Refusal.because(Reason.OTHER_KIND));
        };
    }

    @Override
    public Optional<Map<String, Integer>> marks(String part, Answer answer) {
        return Optional.of(switch (answer) {
            case Experienced(var level) -> Map.of(level.word(), 1);
            case DontKnow _ -> Map.of(Column.DONT_KNOW.key(), 1);
            case Answer.Abstained _ -> Map.of(Column.ABSTAINED.key(), 1);
            default -> throw new IllegalStateException("not a level of say");
        });
    }

    @Override
    public List<Column> columns(String part) {
        var columns = new ArrayList<Column>();
        Stream.of(Level.values()).forEach(level -> columns.add(
                new Column(level.word(), Column.Sort.WORD, "say-" + level.word(), "")));
        columns.add(Column.DONT_KNOW);
        columns.add(Column.ABSTAINED);
        return columns;
    }

    @Override
    public Levels tally(Sums sums, List<Ballot> ballots, int k) {
        var counted = sums.part("").orElse(Sums.NOTHING);
        var levels = new LinkedHashMap<Level, Integer>();
        Stream.of(Level.values()).forEach(level -> levels.put(level, counted.in(level.word())));
        return new Levels(sums.n(), sums.part("").isPresent(), levels, counted.in(Column.DONT_KNOW.key()),
                counted.in(Column.ABSTAINED.key()));
    }

    @Override
    public boolean isComparable(String part, Answer answer) {
        return answer instanceof Experienced;
    }

    @Override
    public Change change(String part, Answer before, Answer now) {
        var up = ((Experienced) now).level().compareTo(((Experienced) before).level());
        return up > 0 ? Change.UP : up < 0 ? Change.DOWN : Change.SAME;
    }

    /**
     * The gap is the median experienced less the promised level, in levels (rules.md C9).
     *
     * @param least the fewest who named a level: k, or one where a group answered together
     */
    public Optional<Gap> gap(Levels levels, Promise promise, int least) {
        int n = levels.substantive();
        if (!levels.told() || n < Math.max(1, least)) {
            return Optional.empty();
        }
        var low = levels.ranked((n + 1) / 2);
        var high = levels.ranked(n / 2 + 1);
        int atOrAbove = Stream.of(Level.values()).filter(level -> level.compareTo(promise.level()) >= 0)
                .mapToInt(levels::at).sum();
        return Optional.of(new Gap(low, high, low.ordinal() + high.ordinal() - 2 * promise.level().ordinal(), atOrAbove,
                n));
    }

    /** Of each published group to which something was promised, what came of it (rules.md C9, B3). */
    public List<Kept> kept(Accounts accounts, int k) {
        var kept = new ArrayList<Kept>();
        accounts.groups().forEach((group, tally) -> promised(group).ifPresent(promise ->
                kept.add(new Kept(group, promise, gap((Levels) tally, promise, k)))));
        return kept;
    }
}
