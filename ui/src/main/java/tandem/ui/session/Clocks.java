package tandem.ui.session;

import static j2html.TagCreator.span;

import j2html.tags.specialized.SpanTag;
import java.time.Duration;
import java.time.Instant;
import tandem.session.StepView;

/** Timers as the browser runs them: it is told the instant, and the server's now, and never trusts its own clock. */
final class Clocks {
    /** From here on a round is closing: people send what they have. */
    static final Duration CLOSING = Duration.ofSeconds(10);

    private Clocks() {
    }

    /** Whether the open round closes within the next ten seconds. */
    static boolean isClosing(StepView step, Instant now) {
        return step.deadline().filter(deadline -> !deadline.isAfter(now.plus(CLOSING))).isPresent();
    }

    /** Counts down to this instant. */
    static SpanTag until(Instant deadline) {
        return span().withClass("countdown").attr("data-deadline", deadline.toString());
    }

    /** What is left of a timer that is held. */
    static String minutes(Duration left) {
        var seconds = Math.max(0, left.plusMillis(999).toSeconds());
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
