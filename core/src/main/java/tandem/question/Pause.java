package tandem.question;

import tandem.words.PlainText;

/**
 * A quiet screen that does not move: no timer shown, no counter, no capture.
 *
 * @param prompt what stands on it; may be empty
 */
public record Pause(QuestionId id, String prompt) implements Unasked {
    public Pause {
        prompt = PlainText.lines("the words of the pause", prompt, LONGEST_PROMPT);
    }
}
