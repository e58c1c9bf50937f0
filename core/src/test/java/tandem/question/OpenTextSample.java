package tandem.question;

import java.util.List;
import java.util.Random;

final class OpenTextSample implements Sample {
    @Override
    public OpenText asked(QuestionId id, Visibility visibility) {
        return new OpenText(id, "What?", visibility, 20);
    }

    @Override
    public Answer drawn(Random random) {
        return random.nextInt(8) == 0 ? new Answer.Abstained() : new OpenText.Text("Word " + random.nextInt(1000));
    }

    @Override
    public List<Answer> all() {
        return List.of(new OpenText.Text("One"), new OpenText.Text("Two"), new Answer.Abstained());
    }

    @Override
    public List<Answer> refused() {
        return List.of(new OpenText.Text("More than twenty characters"));
    }
}
