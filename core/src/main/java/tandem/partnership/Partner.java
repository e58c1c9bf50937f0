package tandem.partnership;

import tandem.words.PlainText;

/**
 * One party of a partnership.
 *
 * @param id              its name in code and in addresses
 * @param name            what people call it, at most 80 characters; on screens a "group"
 * @param widerGroup      the wider group that the partnership places it in, at most 80 characters
 * @param answersTogether whether it answers as one voice unless it says otherwise (rules.md A4)
 * @param wordsWith       who looks after this group's words, as the group named her, at most 60 characters; may be
 *                        empty
 */
public record Partner(PartnerId id, String name, String widerGroup, boolean answersTogether, String wordsWith) {
    public Partner {
        name = PlainText.neededLine("the group's name", name, 80);
        widerGroup = PlainText.line("the wider group", widerGroup, 80);
        wordsWith = PlainText.line("who looks after this group's words", wordsWith, 60);
    }
}
