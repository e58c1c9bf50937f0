package tandem.server.codec;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.words.Malformed;
import tandem.words.Refusal;
import tools.jackson.databind.node.ObjectNode;

/** Something malformed, and the object in which it stands. */
public final class Misread extends Malformed {
    private static final long serialVersionUID = 1;
    private final transient ObjectNode object;
    private final transient @Nullable String field;

    Misread(Refusal refusal, ObjectNode object, String field) {
        super(refusal);
        this.object = object;
        this.field = field;
    }

    /** What the domain found wrong with what this object says. */
    Misread(Malformed found, ObjectNode object) {
        super(found.refusal(), found.written().orElse(null));
        this.object = object;
        this.field = null;
    }

    public ObjectNode object() {
        return object;
    }

    /** The field of the object that it is about; empty where it is about several or none. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
