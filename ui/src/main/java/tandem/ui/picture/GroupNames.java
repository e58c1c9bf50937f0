package tandem.ui.picture;

import tandem.partnership.PartnerId;
import tandem.session.Result;

/** What the groups that a result shows are called. */
record GroupNames(Result result) {
    String of(PartnerId group) {
        return result.sets().stream().filter(set -> !set.isUnion())
                .filter(set -> set.nodes().getFirst().key().equals(group.value()))
                .map(Groups::name).findFirst().orElse(group.value());
    }
}
