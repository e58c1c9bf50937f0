package tandem.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

final class WordsSample implements Sample {
    private static final List<String> WORDS = List.of("trust", "Trust", "whanau", "whānau", "time", "kai", "being heard");

    @Override
    public Words asked(QuestionId id, Visibility visibility) {
        return new Words(id, "Which words?", visibility);
    }

    @Override
    public Answer drawn(Random random) {
        if (random.nextInt(8) == 0) {
            return new Answer.Abstained();
        }
        var words = new ArrayList<String>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return new Words.Said(words);
    }

    @Override
    public List<Answer> all() {
        return List.of(new Words.Said(List.of("trust")), new Words.Said(List.of("whanau", "time")),
                new Answer.Abstained());
    }

    @Override
    public List<Answer> refused() {
        return List.of(new OpenText.Text("Trust"));
    }
}
