package tandem.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tandem.load.History.Given;
import tandem.load.History.Sight;
import tandem.load.History.Where;

/**
 * Whether a history is one that a single computer could have had: a log without a gap; each answer that was
 * acknowledged in it once, while its round was open; the latest of each person counted, and nothing else; and nobody
 * told of an earlier state after a later one, of fewer answers after more, or of an older answer of her own after a
 * newer one.
 */
final class HistoryCheck {
    private static final int MOST_TOLD = 20;

    /** A person's say in one round. */
    private record Say(int person, Place place) {
        static Say of(Given answer) {
            return new Say(answer.person(), answer.place());
        }
    }

    private final History history;
    private final List<String> faults = new ArrayList<>();
    private final Map<Given, Integer> logged = new HashMap<>();
    private final Map<Say, Integer> latest = new HashMap<>();
    private final List<Where> stood = new ArrayList<>();

    private HistoryCheck(History history) {
        this.history = history;
    }

    /** What is wrong with it; empty when nothing is. */
    static List<String> faults(History history) {
        var check = new HistoryCheck(history);
        check.log();
        check.counted();
        history.seen().forEach(check::seen);
        return check.faults.stream().limit(MOST_TOLD).toList();
    }

    private void log() {
        long expected = 1;
        for (var entry : history.log()) {
            if (entry.seq() != expected) {
                faults.add("the log has " + entry.seq() + " where " + expected + " should be");
            }
            expected = entry.seq() + 1;
            entry.answers().forEach(answer -> answered(answer, entry.then()));
            if (stood.isEmpty() || !stood.getLast().equals(entry.then())) {
                stood.add(entry.then());
            }
        }
        logged.forEach((answer, times) -> {
            if (times > 1) {
                faults.add(answer + " is in the log " + times + " times");
            }
        });
    }

    private void answered(Given answer, Where where) {
        logged.merge(answer, 1, Integer::sum);
        if (!where.equals(new Where(answer.place(), Where.OPEN))) {
            faults.add(answer + " is in the log where it stands at " + where);
        }
        var before = latest.merge(Say.of(answer), answer.revision(), Math::max);
        if (before > answer.revision()) {
            faults.add(answer + " is in the log after " + before);
        }
    }

    private void counted() {
        Set<Place> places = new HashSet<>(history.counted().keySet());
        latest.keySet().forEach(say -> places.add(say.place()));
        for (var place : places) {
            var should = new HashMap<Given, Integer>();
            latest.forEach((say, revision) -> {
                if (say.place().equals(place)) {
                    should.put(new Given(say.person(), place, revision), 1);
                }
            });
            var is = new HashMap<Given, Integer>();
            history.counted().getOrDefault(place, List.of()).forEach(answer -> is.merge(answer, 1, Integer::sum));
            Set<Given> all = new HashSet<>(should.keySet());
            all.addAll(is.keySet());
            for (var answer : all) {
                var times = is.getOrDefault(answer, 0);
                if (!times.equals(should.getOrDefault(answer, 0))) {
                    faults.add(answer + " is counted " + times + " times");
                }
            }
        }
    }

    private void seen(String reader, List<Sight> sights) {
        int at = 0;
        var answered = new HashMap<Place, Integer>();
        var own = new HashMap<Say, Integer>();
        for (var sight : sights) {
            switch (sight) {
                case Sight.Stands(var where) -> at = stands(reader, where, at);
                case Sight.Answered(var place, var people) -> answered(reader, place, people, answered);
                case Sight.Received(var answer) -> {
                    if (!logged.containsKey(answer)) {
                        faults.add(answer + " was acknowledged and is not in the log");
                    }
                    own.merge(Say.of(answer), answer.revision(), Math::max);
                }
                case Sight.Own(var answer) -> {
                    if (!logged.containsKey(answer)) {
                        faults.add(answer + " was shown to her and is not in the log");
                    }
                    var known = own.merge(Say.of(answer), answer.revision(), Math::max);
                    if (known > answer.revision()) {
                        faults.add(reader + " was shown " + answer + " after " + known);
                    }
                }
            }
        }
    }

    /** Goes on in what was, never back. @return how far it has come */
    private int stands(String reader, Where where, int from) {
        for (int i = from; i < stood.size(); i++) {
            if (stood.get(i).equals(where)) {
                return i;
            }
        }
        faults.add(reader + " saw " + where + (stood.contains(where) ? " after what came later" : ", which never was"));
        return from;
    }

    private void answered(String reader, Place place, int people, Map<Place, Integer> before) {
        var most = latest.keySet().stream().filter(say -> say.place().equals(place)).count();
        if (people > most) {
            faults.add(reader + " was told that " + people + " of " + most + " have answered " + place);
        }
        if (people < before.merge(place, people, Math::max)) {
            faults.add(reader + " was told that fewer have answered " + place + " than before");
        }
    }
}
