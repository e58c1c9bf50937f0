package tandem.question;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tandem.partnership.PartnerId;

/**
 * What each group says by itself: all that a figure across groups may be made of (rules.md B3).
 *
 * @param groups   the groups that are published exactly, in the partnership's order
 * @param together the groups that answered with one voice (rules.md A4)
 * @param whole    the whole room; empty where too few answered
 * @param sides    what the whole room is made of: wider groups, and groups that stand in one alone or in none, as far
 *                 as they are published exactly, by the keys of {@link tandem.partnership.Node}
 */
public record Accounts(Map<PartnerId, Tally> groups, Map<PartnerId, Tally> together, Optional<Tally> whole,
                       Map<String, Tally> sides) {
    public Accounts {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        together = Collections.unmodifiableMap(new LinkedHashMap<>(together));
        sides = Collections.unmodifiableMap(new LinkedHashMap<>(sides));
    }

    /** For what looks at groups alone. */
    public Accounts(Map<PartnerId, Tally> groups, Map<PartnerId, Tally> together) {
        this(groups, together, Optional.empty(), Map.of());
    }

    public Optional<Tally> of(PartnerId partner) {
        return Optional.ofNullable(groups.get(partner));
    }

    public Optional<Tally> together(PartnerId partner) {
        return Optional.ofNullable(together.get(partner));
    }
}
