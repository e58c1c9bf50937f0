package tandem.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.partnership.PartnerId;
import tandem.question.Visibility;

/**
 * What a sealed session's log keeps of its anonymous answers: the same answers, in random order within their round, at
 * the time the round opened, with nothing by which one person's answers to several questions could be put together.
 */
public final class Sealing {
    private Sealing() {
    }

    /**
     * The events that stand otherwise in the log once it is sealed, each at its old place.
     *
     * @param log    all events of the session
     * @param random a source that cannot be guessed
     */
    public static List<Recorded> rewritten(List<Recorded> log, RandomGenerator random) {
        var session = Situation.after(log).session();
        var openedAt = new HashMap<RoundId, Instant>();
        var slots = new HashMap<Slot, List<Recorded>>();
        var takenBack = new ArrayList<Recorded>();
        for (var recorded : log) {
            switch (recorded.event()) {
                case SessionEvent.RoundOpened(RoundId round) -> openedAt.put(round, recorded.at());
                case SessionEvent.AnswerGiven given when !isKnown(session, given.slot(), given.voice()) ->
                        slots.computeIfAbsent(given.slot(), _ -> new ArrayList<>()).add(recorded);
                case SessionEvent.AnswerTakenBack gone when !isKnown(session, gone.slot(), gone.voice()) ->
                        takenBack.add(recorded);
                default -> { }
            }
        }
        var small = smallGroups(slots, takenBack, session.opened().k());
        var rewritten = new ArrayList<Recorded>();
        slots.forEach((slot, answers) -> rewritten.addAll(
                shuffled(answers, Objects.requireNonNull(openedAt.get(slot.round())), small, random)));
        takenBack.forEach(recorded -> rewritten.add(unvoiced(recorded, small,
                Objects.requireNonNull(openedAt.get(
                        ((SessionEvent.AnswerTakenBack) recorded.event()).slot().round())))));
        return rewritten;
    }

    /** Without the voice, by which the answers of one person that were taken back at once could be put together. */
    private static Recorded unvoiced(Recorded recorded, Set<PartnerId> small, Instant at) {
        var gone = (SessionEvent.AnswerTakenBack) recorded.event();
        return new Recorded(recorded.seq(), at, new SessionEvent.AnswerTakenBack(gone.slot(), new Voice.Pseudonym(""),
                tag(gone.partner(), small), 1, gone.afterwards()), null);
    }

    /** Named answers, and those of several people at once, say whose they are. */
    private static boolean isKnown(Session session, Slot slot, Voice voice) {
        return voice instanceof Voice.Together || named(session, slot.round());
    }

    private static boolean named(Session session, RoundId round) {
        return session.step(round.step()).filter(s -> s.question().visibility() == Visibility.NAMED).isPresent();
    }

    private static List<Recorded> shuffled(List<Recorded> answers, Instant at, Set<PartnerId> small,
                                           RandomGenerator random) {
        var events = new ArrayList<>(answers.stream().map(r -> (SessionEvent.AnswerGiven) r.event()).toList());
        Collections.shuffle(events, random);
        var placed = new ArrayList<Recorded>();
        for (int i = 0; i < answers.size(); i++) {
            var given = events.get(i);
            placed.add(new Recorded(answers.get(i).seq(), at, new SessionEvent.AnswerGiven(given.slot(),
                    given.voice(), tag(given.partner(), small), 1, given.answer()), null));
        }
        return placed;
    }

    private static @Nullable PartnerId tag(@Nullable PartnerId partner, Set<PartnerId> small) {
        return partner == null || small.contains(partner) ? null : partner;
    }

    /** The groups that never had k answers to anything, those taken back included: their tags go (rules.md B7). */
    private static Set<PartnerId> smallGroups(Map<Slot, List<Recorded>> slots, List<Recorded> takenBack, int k) {
        var most = new HashMap<PartnerId, Integer>();
        var counts = new HashMap<Slot, Map<PartnerId, Integer>>();
        Stream.concat(slots.values().stream().flatMap(List::stream), takenBack.stream()).forEach(recorded -> {
            switch (recorded.event()) {
                case SessionEvent.AnswerGiven given -> count(given.slot(), given.partner(), counts);
                case SessionEvent.AnswerTakenBack gone when gone.afterwards() ->
                        count(gone.slot(), gone.partner(), counts);
                default -> { }
            }
        });
        counts.values().forEach(slot -> slot.forEach((partner, n) -> most.merge(partner, n, Math::max)));
        return most.entrySet().stream().filter(e -> e.getValue() < k).map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void count(Slot slot, @Nullable PartnerId partner, Map<Slot, Map<PartnerId, Integer>> counts) {
        if (partner != null) {
            counts.computeIfAbsent(slot, _ -> new HashMap<>()).merge(partner, 1, Integer::sum);
        }
    }
}
