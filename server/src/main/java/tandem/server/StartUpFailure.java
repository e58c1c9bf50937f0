package tandem.server;

import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what stopped the start into one plain sentence. The one place that knows such sentences' causes. */
public final class StartUpFailure {

    private static final int H2_DATABASE_IN_USE = 90020;
    private static final Set<Integer> H2_FILE_DAMAGED = Set.of(90030, 90048);

    private StartUpFailure() {
    }

    /** The sentence for the first known cause, outermost first; null when nobody foresaw this failure. */
    public static @Nullable String sentence(Throwable failure) {
        for (Throwable cause : causes(failure)) {
            String sentence = known(cause);
            if (sentence != null) {
                return sentence;
            }
        }
        return null;
    }

    private static @Nullable String known(Throwable cause) {
        return switch (cause) {
            case CannotStart plain -> plain.getMessage();
            case BindException bind -> Messages.text("start.port-taken-somewhere");
            case AccessDeniedException denied -> Messages.text("start.no-access", denied.getFile());
            case SQLException sql when sql.getErrorCode() == H2_DATABASE_IN_USE ->
                Messages.text("start.database-in-use");
            case SQLException sql when H2_FILE_DAMAGED.contains(sql.getErrorCode()) ->
                Messages.text("start.database-unreadable");
            case Throwable full when saysDiskFull(full) -> Messages.text("start.disk-full");
            default -> null;
        };
    }

    private static boolean saysDiskFull(Throwable cause) {
        String message = cause.getMessage();
        return message != null && message.contains("No space left on device");
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> found = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (@Nullable Throwable t = failure; t != null && seen.add(t); t = t.getCause()) {
            found.add(t);
        }
        return found;
    }
}
