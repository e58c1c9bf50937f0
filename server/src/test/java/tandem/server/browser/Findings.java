package tandem.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What axe finds on pages, in light and in dark, by the rules of WCAG 2.2 AA that a machine can check. */
final class Findings {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** In the dark only colours differ: these rules look at them, and the others would say the same again. */
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    private final List<String> found = new ArrayList<>();

    /** @param words those by which the page is known to be there */
    void look(Window window, String name, String words) {
        window.shows(words);
        for (var theme : List.of("light", "dark")) {
            window.theme(theme);
            var axe = theme.equals("light") ? new AxeBuilder().withTags(RULES) : new AxeBuilder().withRules(OF_COLOURS);
            // what fades in has its own colours in a moment: what is still found then is so
            if (!axe.analyze(window.here()).violationFree()) {
                LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
                axe.analyze(window.here()).getViolations().forEach(rule -> rule.getNodes().forEach(node -> found.add(
                        name + ", " + theme + ": " + rule.getId() + " " + node.getTarget() + " " + node.getHtml() + " "
                                + node.getAny().stream().map(each -> each.getMessage()).toList())));
            }
        }
    }

    void assertNone() {
        assertEquals("", String.join("\n", found));
    }
}
