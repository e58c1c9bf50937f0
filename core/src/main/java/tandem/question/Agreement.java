package tandem.question;

import tandem.words.PlainText;

/**
 * What the room agrees on before it begins: what the session is for, who sees what, where it lives and when it is
 * deleted. Who does not agree just watches. Whoever comes afterwards is let in by the person leading (rules.md B9).
 *
 * @param prompt what the session is for, in one sentence
 */
public record Agreement(QuestionId id, String prompt) implements Unasked {
    public Agreement {
        prompt = PlainText.neededLines("what the session is for", prompt, LONGEST_PROMPT);
    }
}
