package tandem.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.partnership.PartnerId;
import tandem.question.Answer;

/**
 * The latest answer of each voice in each slot of a round: a fold over the events. Written by the session's writer
 * alone, read by anybody; a layer over another one holds what a batch would add, and is thrown away if the batch is not
 * kept.
 * Apart from {@link Session} because one immutable record of all votes was a hundred times slower: see decision 0003.
 */
public final class Ballots {
    /** @param seq where it stands in the log */
    public record Given(long seq, Voice voice, @Nullable PartnerId partner, int revision, Answer answer) {
    }

    /** An answer that was taken back after its round had closed. */
    record TakenBack(Voice voice, @Nullable PartnerId partner) {
    }

    private record Replaced(long seq, Voice voice) {
    }

    private static final class Heap {
        final Map<Voice, Given> latest = new ConcurrentHashMap<>();
        final Map<Voice, Integer> gone = new ConcurrentHashMap<>();
        final List<Replaced> replaced = new ArrayList<>();
        /** Few; and those who look at them read while the writer adds. */
        final List<TakenBack> takenBack = new CopyOnWriteArrayList<>();
    }

    private final @Nullable Ballots below;
    private final Map<Slot, Heap> heaps = new ConcurrentHashMap<>();

    public Ballots() {
        this.below = null;
    }

    private Ballots(Ballots below) {
        this.below = below;
    }

    Ballots layer() {
        return new Ballots(this);
    }

    public Optional<Given> latest(Slot slot, Voice voice) {
        var heap = heaps.get(slot);
        if (heap != null && heap.gone.containsKey(voice) && !heap.latest.containsKey(voice)) {
            return Optional.empty();
        }
        var given = heap == null ? null : heap.latest.get(voice);
        return given != null || below == null ? Optional.ofNullable(given) : below.latest(slot, voice);
    }

    /** The revision up to which this voice took its answer back; 0 if it never did. */
    int goneUpTo(Slot slot, Voice voice) {
        var heap = heaps.get(slot);
        var gone = heap == null ? null : heap.gone.get(voice);
        return gone != null ? gone : below == null ? 0 : below.goneUpTo(slot, voice);
    }

    /** One answer a voice, those for several people apart. A copy: what comes later is not in it. */
    public Collection<Given> given(Slot slot) {
        return all(slot).values().stream().filter(given -> !(given.voice() instanceof Voice.Together)).toList();
    }

    /** The answers for several people at once (rules.md A4), never added in. */
    public Collection<Given> together(Slot slot) {
        return all(slot).values().stream().filter(given -> given.voice() instanceof Voice.Together)
                .sorted(Comparator.comparingLong(Given::seq)).toList();
    }

    /** One answer a voice, those for several people as well. */
    Collection<Given> everybody(Slot slot) {
        return all(slot).values();
    }

    private Map<Voice, Given> all(Slot slot) {
        var all = below == null ? new HashMap<Voice, Given>() : below.all(slot);
        var heap = heaps.get(slot);
        if (heap != null) {
            all.keySet().removeAll(heap.gone.keySet());
            all.putAll(heap.latest);
        }
        return all;
    }

    /** How many voices answered. */
    public int answered(RoundId round) {
        return answered(Slot.answer(round));
    }

    int answered(Slot slot) {
        var heap = heaps.get(slot);
        if (below == null || heap == null) {
            return heap != null ? heap.latest.size() : below == null ? 0 : below.answered(slot);
        }
        var fresh = heap.latest.keySet().stream().filter(voice -> below.latest(slot, voice).isEmpty()).count();
        var gone = heap.gone.keySet().stream().filter(voice -> !heap.latest.containsKey(voice)
                && below.latest(slot, voice).isPresent()).count();
        return below.answered(slot) + (int) (fresh - gone);
    }

    /** Whether any of these voices has an answer to anything. */
    public boolean any(Collection<Voice> voices) {
        return slots().stream().anyMatch(slot -> voices.stream().anyMatch(voice -> latest(slot, voice).isPresent()));
    }

    /** Wherever anybody has answered. */
    Set<Slot> slots() {
        var all = new HashSet<>(heaps.keySet());
        if (below != null) {
            all.addAll(below.slots());
        }
        return all;
    }

    /** Where the answers stand that later ones of the same voice replaced. */
    List<Long> replaced(RoundId round) {
        return Slot.all(round).flatMap(slot -> replaced(slot).stream())
                .map(Replaced::seq).toList();
    }

    /** Where everything stands that this voice ever gave here. */
    List<Long> ever(Slot slot, Voice voice) {
        return Stream.concat(replaced(slot).stream().filter(old -> old.voice().equals(voice)).map(Replaced::seq),
                latest(slot, voice).stream().map(Given::seq)).toList();
    }

    private List<Replaced> replaced(Slot slot) {
        var all = below == null ? new ArrayList<Replaced>() : below.replaced(slot);
        var heap = heaps.get(slot);
        if (heap != null) {
            all.addAll(heap.replaced);
        }
        return all;
    }

    /** Those who took their answers back after the round had closed. */
    List<TakenBack> takenBack(Slot slot) {
        var all = below == null ? new ArrayList<TakenBack>() : below.takenBack(slot);
        var heap = heaps.get(slot);
        if (heap != null) {
            all.addAll(heap.takenBack);
        }
        return all;
    }

    void apply(long seq, SessionEvent event) {
        switch (event) {
            case SessionEvent.AnswerGiven(var slot, var voice, var partner, var revision, var answer) -> {
                var before = latest(slot, voice);
                var heap = heap(slot);
                // the same object once more: what replaced answers remember is then nearly nothing
                var same = before.map(Given::voice).orElse(voice);
                before.ifPresent(given -> heap.replaced.add(new Replaced(given.seq(), same)));
                heap.latest.put(same, new Given(seq, same, partner, revision, answer));
            }
            case SessionEvent.AnswerTakenBack(var slot, var voice, var partner, var revision, var afterwards) -> {
                var heap = heap(slot);
                heap.latest.remove(voice);
                heap.gone.merge(voice, revision, Math::max);
                if (afterwards) {
                    heap.takenBack.add(new TakenBack(voice, partner));
                }
            }
            default -> { }
        }
    }

    private Heap heap(Slot slot) {
        return heaps.computeIfAbsent(slot, _ -> new Heap());
    }
}
