package tandem.partnership;

import tandem.words.PlainText;

/**
 * A piece of the important work that a partnership exists for.
 *
 * @param name what is to be done, at most 160 characters
 */
public record Task(String name) {
    public Task {
        name = PlainText.neededLine("the task", name, 160);
    }
}
