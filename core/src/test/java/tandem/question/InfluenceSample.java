package tandem.question;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import tandem.partnership.PartnerId;
import tandem.question.Influence.Level;
import tandem.question.Influence.Promise;

final class InfluenceSample implements Sample {
    @Override
    public Influence asked(QuestionId id, Visibility visibility) {
        return new Influence(id, "How much say did your group have?", visibility, false, "The new school hours",
                List.of(new Promise(new PartnerId("g0"), Level.ASKED, "the principal", "in March"),
                        new Promise(null, Level.TOLD, "", "")),
                Stream.of("g0", "g1").map(group -> new GroupName(new PartnerId(group), "Group " + group)).toList());
    }

    @Override
    public Answer drawn(Random random) {
        return all().get(random.nextInt(all().size()));
    }

    @Override
    public List<Answer> all() {
        return Stream.concat(Stream.of(Level.values()).<Answer>map(Influence.Experienced::new),
                Stream.of(new Influence.DontKnow(), new Answer.Abstained())).toList();
    }

    @Override
    public List<Answer> refused() {
        return List.of();
    }
}
