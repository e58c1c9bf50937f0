package tandem.partnership;

import tandem.words.PlainText;

/**
 * One party of a partnership.
 *
 * @param id              its name in code and in addresses
 * @param name            what people call it, at most 80 characters; on screens a "group"
 * @param widerGroup      the wider group that the partnership places it in, at most 80 characters
 * @param answersTogether whether it answers as one voice unless it says otherwise (rules.md A4)
 */
public record Partner(PartnerId id, String name, String widerGroup, boolean answersTogether) {
    public Partner {
        name = PlainText.neededLine("the group's name", name, 80);
        widerGroup = PlainText.line("the wider group", widerGroup, 80);
    }
}
