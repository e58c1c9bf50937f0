package tandem.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tandem.partnership.Partner;
import tandem.partnership.PartnerId;
import tandem.question.Question;

/**
 * The current step as everybody may see it.
 *
 * @param number    its name for good, by which answers and commands are meant for it
 * @param position  its place on the agenda, from 1
 * @param of        how many steps there are
 * @param round     the latest round, 0 while it was never opened
 * @param talkFirst what to talk about with one's neighbour first; may be empty
 * @param deadline  when the round closes by itself
 * @param left      what is left of a timer that is held
 * @param about     the group whose answers people are asked to guess (rules.md C11)
 * @param held      the groups whose words are held back here
 * @param told      whether the room was told what follows from the latest round
 */
public record StepView(int number, int position, int of, Step.State state, int round, Question question,
                       String talkFirst, Optional<Instant> deadline, Optional<Duration> left,
                       Optional<Partner> about, Set<PartnerId> held, boolean told) {
    static Optional<StepView> of(Session session) {
        return session.step().map(step -> new StepView(step.number(), session.place(step.number()) + 1,
                session.steps().size(), step.state(), step.round(), step.question(), step.item().talkFirst(),
                step.deadline(), step.left(),
                step.about().flatMap(session.opened().partnership()::partner), step.held(),
                step.told().contains(step.round())));
    }
}
