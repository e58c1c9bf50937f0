package tandem.ui.session;

import java.util.List;
import java.util.Set;
import tandem.question.Answer;
import tandem.question.Choice;
import tandem.question.OpenText;
import tandem.question.Pause;
import tandem.question.QuestionId;
import tandem.question.Visibility;

/** Questions to run a session with. */
final class Questions {
    static final Choice CHOICE = new Choice(new QuestionId("who"), "Who decided?", Visibility.ANONYMOUS, false,
            List.of(new Choice.Option("a", "We all did"), new Choice.Option("b", "The leader did")), 1, 1, false);
    static final OpenText TEXT = new OpenText(new QuestionId("what"), "What happened?", Visibility.ANONYMOUS, 500);
    static final Pause PAUSE = new Pause(new QuestionId("pause"), "Look up.");

    private Questions() {
    }

    static Answer picked(String option) {
        return new Choice.Picked(Set.of(option));
    }

    static Answer wrote(int i) {
        return new OpenText.Text("card " + i);
    }
}
