package tandem.ui.session;

import com.github.mvysny.kaributesting.v10.BasicUtilsKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.internal.JacksonUtils;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import tandem.live.LiveSession;
import tandem.live.LiveSessions;
import tandem.live.MemoryStore;
import tandem.live.NearFeed;
import tandem.live.Outcome;
import tandem.partnership.Partner;
import tandem.partnership.PartnerId;
import tandem.partnership.Partnership;
import tandem.partnership.PartnershipId;
import tandem.question.AgendaItem;
import tandem.question.Answer;
import tandem.question.Question;
import tandem.question.QuestionSet;
import tandem.question.QuestionSetId;
import tandem.question.Statements;
import tandem.session.CommandId;
import tandem.session.JoinCode;
import tandem.session.ParticipantId;
import tandem.session.RoundId;
import tandem.session.SessionCommand;
import tandem.session.SessionEvent;
import tandem.session.Slot;
import tandem.session.Speaks;
import tandem.ui.access.Access;
import tandem.ui.access.RoomNetwork;

/** A session with people in it, over the in-memory store, and a page to look at it. */
final class Room implements AutoCloseable {
    static final URI ADDRESS = URI.create("http://192.168.1.20:8080");
    private static final SecureRandom RANDOM = new SecureRandom();

    Instant now = Instant.parse("2026-03-04T05:00:00Z");
    boolean signedIn = true;
    final Pulse pulse = new Pulse();
    final MemoryDisplays kept = new MemoryDisplays();
    final RoomDisplays displays = new RoomDisplays(kept, pulse);
    final LiveSession session;
    private final LiveSessions sessions;
    private final List<ParticipantId> people = new ArrayList<>();

    private Room(List<AgendaItem> agenda) {
        var store = new MemoryStore();
        sessions = new LiveSessions(store, store, store, new NearFeed(), new byte[32], () -> now, RANDOM,
                Runnable::run);
        var partners = List.of(new Partner(new PartnerId("whanau"), "Parents and whānau", "home", false, ""),
                new Partner(new PartnerId("teachers"), "Teachers", "school", false, ""));
        var id = sessions.open(new SessionEvent.Opened(JoinCode.drawnFrom(RANDOM),
                new Partnership(new PartnershipId("p"), "School and whānau", "", partners, List.of(), "", "", ""),
                new QuestionSet(new QuestionSetId("s"), "An hour together", "", "", "", 1, agenda), 5,
                ZoneId.of("Pacific/Auckland"), 365));
        session = sessions.session(id).orElseThrow();
    }

    static Room with(Question... questions) {
        return of(Stream.of(questions).map(question -> new AgendaItem(question, 8, "Talk first", "Secret plan", false))
                .toArray(AgendaItem[]::new));
    }

    static Room of(AgendaItem... agenda) {
        MockVaadin.setup();
        return new Room(List.of(agenda));
    }

    RoomScreen screen() {
        return new RoomScreen(sessions, access(), network(), displays, () -> now, pulse);
    }

    FacilitatorConsole console() {
        return new FacilitatorConsole(sessions, access(), network(), displays, () -> now, pulse,
                () -> new CommandId(UUID.randomUUID()));
    }

    /** Puts a view on the page. */
    static <T extends Component> T shown(T view) {
        UI.getCurrent().add(view);
        return view;
    }

    Room people(int count) {
        for (int i = 0; i < count; i++) {
            var who = new ParticipantId(UUID.randomUUID());
            submit(new SessionCommand.Join(who, "device of person " + people.size(),
                    new PartnerId(i % 2 == 0 ? "whanau" : "teachers"), "Person " + i, false, false, Speaks.SELF, List.of()));
            session.presence().connected(who, now);
            people.add(who);
        }
        return this;
    }

    Room loses(int count) {
        people.stream().limit(count).forEach(who -> session.presence().disconnected(who, now));
        return this;
    }

    Room lead(SessionCommand.Act... acts) {
        for (var act : acts) {
            submit(new SessionCommand.Lead(new CommandId(UUID.randomUUID()), session.moment().session().here(), act));
        }
        return this;
    }

    Room answer(int count, IntFunction<Answer> answers) {
        var step = session.moment().session().step().orElseThrow();
        for (int i = 0; i < count; i++) {
            submit(new SessionCommand.GiveAnswer(people.get(i),
                    session.key().orElseThrow().voice(step.question(), people.get(i)), Slot.answer(step.roundId()), 1,
                    answers.apply(i)));
        }
        return this;
    }

    /** This person adds a statement of her own. */
    void propose(int person, String text) {
        var step = session.moment().session().step().orElseThrow();
        var slot = new Slot(step.roundId(), Slot.OWN.getFirst());
        submit(new SessionCommand.GiveAnswer(people.get(person), session.key().orElseThrow().voice(step.question(),
                slot.item(), people.get(person)), slot, 1, new Statements.Own(text)));
    }

    /** An answer that arrives after its round. */
    void answerLate(int person, RoundId round, Answer answer) {
        var question = session.moment().session().step(round.step()).orElseThrow().question();
        submit(new SessionCommand.GiveAnswer(people.get(person),
                session.key().orElseThrow().voice(question, people.get(person)), Slot.answer(round), 1, answer));
    }

    Outcome submit(SessionCommand command) {
        return session.submit(command).join();
    }

    /** Presses a control as it stands on the page. */
    static void press(Control control) {
        press(control, control.meant());
    }

    /** Presses a control of a page on which this step and round stood, the way a browser says so. */
    static void press(Control control, String meant) {
        press(control, meant, control.wanted());
    }

    /** Presses a control of a page on which it was for this. */
    static void press(Control control, String meant, String wanted) {
        var data = JacksonUtils.createObjectNode();
        data.put("element.getAttribute('data-meant')", meant);
        data.put("element.getAttribute('data-wanted')", wanted);
        data.put("event.detail < 2", true);
        BasicUtilsKt._fireDomEvent(control, "click", data);
    }

    /** Lets the page follow until this is so. */
    static void until(BooleanSupplier so) {
        var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the page did not follow");
            }
            LockSupport.parkNanos(5_000_000);
            MockVaadin.clientRoundtrip(false);
        }
    }

    private Access access() {
        return new Access() {
            @Override
            public Optional<String> facilitator() {
                return signedIn ? Optional.of("Hana") : Optional.empty();
            }

            @Override
            public String screenKey(JoinCode code) {
                return "key of " + code.value();
            }

            @Override
            public String leadCode(String facilitator) {
                return "123 456";
            }

            @Override
            public void signOut() {
                signedIn = false;
            }
        };
    }

    private static RoomNetwork network() {
        return new RoomNetwork() {
            @Override
            public List<URI> addresses() {
                return List.of(ADDRESS);
            }

            @Override
            public URI address() {
                return ADDRESS;
            }

            @Override
            public void choose(URI address) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<Instant> reachedFromOutside(JoinCode code) {
                return Optional.empty();
            }
        };
    }

    @Override
    public void close() {
        displays.stop();
        pulse.stop();
        sessions.stop();
        MockVaadin.tearDown();
    }
}
