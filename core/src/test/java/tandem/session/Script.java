package tandem.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.partnership.PartnerId;
import tandem.question.Answer;
import tandem.question.Choice;
import tandem.question.Scale;
import tandem.question.Visibility;

/**
 * Any session at all, from a list of numbers: people come, answer for themselves or for many, guess, change their
 * answers, take them back and repeat themselves, time goes by, and the facilitator does this and that, mostly where she
 * can. A shorter list is a shorter session.
 */
public final class Script {
    /** Something that was asked, and when. */
    public record Line(SessionCommand command, Stamp stamp) {
    }

    private final Play play = Play.lobby();
    private final List<Line> lines = new ArrayList<>();

    private Script() {
    }

    /** @param numbers each from 0 to 9,999 */
    public static List<Line> of(List<Integer> numbers) {
        var script = new Script();
        for (int i = 1; i <= 6; i++) {
            script.say(Agenda.join(i, i % 2 == 0 ? Agenda.TEACHERS : Agenda.WHANAU));
        }
        script.lead(new SessionCommand.Next());
        script.lead(new SessionCommand.Open());
        numbers.forEach(script::line);
        return script.lines;
    }

    private void line(int number) {
        int who = 1 + number / 20 % 8;
        int what = number / 160 % 6;
        switch (number % 20) {
            case 0, 1, 2, 3, 4, 5 -> say(play.answer(who, 1 + what % 3, answer(number)));
            case 6 -> say(play.session().current() == 0 || what < 3 ? join(who, what)
                    : play.guess(who, 1 + what % 3, answer(number)));
            case 7 -> say(lines.get(number % lines.size()).command());
            case 8 -> say(join(who, what));
            case 9 -> say(switch (what) {
                case 0 -> new SessionCommand.PassOn(Agenda.person(who));
                case 1, 2 -> play.takeBack(who);
                default -> join(who, what);
            });
            case 10, 11 -> lead(new SessionCommand.Open());
            case 12 -> lead(new SessionCommand.Close());
            case 13, 14 -> lead(new SessionCommand.Next());
            case 15 -> lead(play.session().step().filter(s -> s.state() == Step.State.REVEALED).isPresent()
                    ? new SessionCommand.Hide() : new SessionCommand.Reveal());
            case 16 -> lead(timer(what));
            case 17 -> play.seconds(what * 4L);
            case 18 -> lead(new SessionCommand.Undo());
            default -> lead(aside(what, number));
        }
    }

    private Answer answer(int number) {
        var pick = 1 + number / 960 % 4;
        if (pick == 4) {
            return new Answer.Abstained();
        }
        return switch (play.session().step().map(Step::question).orElse(null)) {
            case Choice _ -> new Choice.Picked(Set.of(pick == 1 ? "a" : "b"));
            case Scale _ -> new Scale.Rated(Map.of("s1", new Scale.Point(pick)));
            case null, default -> Agenda.text("word " + pick);
        };
    }

    private SessionCommand join(int who, int what) {
        var participant = Agenda.person(who);
        @Nullable PartnerId partner = what % 3 == 0 ? Agenda.WHANAU : what % 3 == 1 ? Agenda.TEACHERS : null;
        return new SessionCommand.Join(participant, "device " + (1 + who % 6), partner, null, what == 5, false,
                what == 3 ? Speaks.GROUP : Speaks.SELF,
                Play.KEY.voices(play.session().questions(), participant));
    }

    private static SessionCommand.Act timer(int what) {
        return switch (what) {
            case 0, 1 -> new SessionCommand.SetTimer(Duration.ofSeconds(5));
            case 2 -> new SessionCommand.ExtendTimer(Duration.ofSeconds(5));
            case 3 -> new SessionCommand.PauseTimer();
            case 4 -> new SessionCommand.ResumeTimer();
            default -> new SessionCommand.StopTimer();
        };
    }

    private SessionCommand.Act aside(int what, int number) {
        return switch (what) {
            case 0 -> new SessionCommand.Blank(number % 40 < 20);
            case 1 -> new SessionCommand.SetSubject("Subject " + number);
            case 2 -> new SessionCommand.InsertStep(
                    Agenda.item(Agenda.choice("extra-" + number, Visibility.ANONYMOUS)));
            case 3 -> new SessionCommand.GoTo(1 + number % 6);
            case 4 -> number % 40 < 20 ? new SessionCommand.Back()
                    : new SessionCommand.AskGuess(1 + number % 6, Agenda.WHANAU);
            default -> new SessionCommand.Note(1, "Note " + number);
        };
    }

    private void lead(SessionCommand.Act act) {
        say(new SessionCommand.Lead(new CommandId(new UUID(3, lines.size())), play.session().here(), act));
    }

    private void say(SessionCommand command) {
        lines.add(new Line(command, new Stamp(play.now(), lines.size() * 104_729L)));
        play.when(command);
    }
}
