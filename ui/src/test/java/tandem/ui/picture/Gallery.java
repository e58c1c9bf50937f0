package tandem.ui.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Partner;
import tandem.partnership.PartnerId;
import tandem.question.Answer;
import tandem.question.Choice;
import tandem.question.OpenText;
import tandem.question.Question;
import tandem.question.QuestionId;
import tandem.question.Scale;
import tandem.question.Visibility;
import tandem.session.Contrasts;
import tandem.session.SessionCommand;
import tandem.session.Speaks;

/** Pictures by group to look at, as pages of their own. */
public final class Gallery {
    static final List<String> NAMES = List.of("Parents and whānau", "Teachers", "School leaders", "Board",
            "Students", "Iwi and hapū", "Ministry staff of the two districts", "ECE teachers");
    private static final List<String> WIDER = List.of("home", "school", "school", "governance", "students",
            "iwi and hapū", "system", "early childhood");
    static final Choice CHOICE = new Choice(new QuestionId("c"), "Who decides what we work on first?",
            Visibility.ANONYMOUS, false, List.of(new Choice.Option("us", "We decide together"),
                    new Choice.Option("school", "The school decides, and tells us"),
                    new Choice.Option("other", "Somebody else decides"), new Choice.Option("unclear",
                            "It was never made clear")), 1, 1, true);
    static final Scale SCALE = new Scale(new QuestionId("s"), "How far do you agree?", Visibility.ANONYMOUS, false,
            List.of(new Scale.Statement("s1", "What parents say changes what we do"),
                    new Scale.Statement("s2", "We know how each child is going and what comes next"),
                    new Scale.Statement("s3", "I can say what I think here")), 5, "not at all", "fully");
    static final OpenText TEXT = new OpenText(new QuestionId("t"), "What would help most?", Visibility.ANONYMOUS, 300);

    private Gallery() {
    }

    /** @param args the folder for the pages */
    public static void main(String[] args) {
        var folder = Path.of(args[0]);
        OrdersGallery.draw(folder);
        for (int groups : List.of(2, 4, 8)) {
            for (var lens : Lens.values()) {
                try (var meeting = played(groups)) {
                    write(folder, "choice-" + groups + "-" + lens, CHOICE.prompt(), meeting.picture(lens).html());
                    meeting.lead(new SessionCommand.Reveal(), new SessionCommand.Next(), new SessionCommand.Open());
                    rate(meeting, 0).lead(new SessionCommand.Close());
                    write(folder, "scale-" + groups + "-" + lens, SCALE.prompt(), meeting.picture(lens).html());
                    meeting.lead(new SessionCommand.Reveal(), new SessionCommand.Open());
                    rate(meeting, 1).lead(new SessionCommand.Close(), new SessionCommand.Reveal());
                    write(folder, "rounds-" + groups + "-" + lens, SCALE.prompt(), meeting.picture(lens).html());
                    meeting.lead(new SessionCommand.Next(), new SessionCommand.Open());
                    meeting.answer((group, i) -> new OpenText.Text("What " + group + " " + i
                            + " would like: time to talk before things are decided")).lead(new SessionCommand.Close());
                    write(folder, "text-" + groups + "-" + lens, TEXT.prompt(), meeting.picture(lens).html());
                    write(folder, "contrasts-" + groups + "-" + lens, "", ContrastsPicture.html(
                            Contrasts.of(meeting.moment())));
                    meeting.lead(new SessionCommand.Next(), new SessionCommand.AskGuess(4, new PartnerId("g2")),
                            new SessionCommand.Open());
                    rate(meeting, 0).guess("g2", (group, i) -> new Scale.Rated(Map.of("s1", point(group.equals("g1")
                            ? 4 + i % 2 : 3), "s2", point(2 + i % 2), "s3", point(5)))).lead(new SessionCommand.Close());
                    write(folder, "guess-" + groups + "-" + lens, SCALE.prompt(),
                            meeting.picture(lens == Lens.WHOLE ? Lens.GUESSES : lens).html());
                    meeting.lead(new SessionCommand.Next(), new SessionCommand.AskGuess(5, new PartnerId("g2")),
                            new SessionCommand.Open());
                    meeting.answer(Gallery::chosen).guess("g2", (group, i) -> picked(i % 3 == 0 ? "school" : "us"))
                            .lead(new SessionCommand.Close());
                    write(folder, "guessed-" + groups + "-" + lens, CHOICE.prompt(),
                            meeting.picture(lens == Lens.WHOLE ? Lens.GUESSES : lens).html());
                }
            }
        }
        SharingGallery.drawn((name, picture) -> write(folder, name, SharingGallery.PROMPT, picture));
        CommitmentsGallery.write(folder);
        try (var meeting = new Meeting(partners(2), CHOICE)) {
            meeting.joins("g1", 15).joins("g2", 6).lead(new SessionCommand.Next(), new SessionCommand.Open())
                    .answer((group, i) -> picked(group.equals("g2") || i < 9 ? "school" : "us"))
                    .lead(new SessionCommand.Close());
            write(folder, "alike-2-GROUP", CHOICE.prompt(), meeting.picture(Lens.GROUP).html());
        }
    }

    static List<Partner> partners(int groups) {
        return IntStream.range(0, groups).mapToObj(i -> new Partner(new PartnerId("g" + (i + 1)), NAMES.get(i),
                WIDER.get(i), i == 5, "")).toList();
    }

    /** At the choice, closed. */
    static Meeting played(int groups) {
        return joined(groups, CHOICE, SCALE, TEXT, again(SCALE), again(CHOICE)).lead(new SessionCommand.Next(),
                new SessionCommand.Open()).answer(Gallery::chosen).lead(new SessionCommand.Close());
    }

    /** Before the first question. */
    static Meeting joined(int groups, Question... questions) {
        var meeting = new Meeting(partners(groups), questions);
        var sizes = List.of(12, 8, groups == 2 ? 0 : 6, groups == 2 ? 0 : 3, 9, 1, 7, 6);
        for (int i = 0; i < groups; i++) {
            meeting.joins("g" + (i + 1), sizes.get(i), i == 5 ? Speaks.GROUP : Speaks.SELF);
        }
        return meeting.joins(null, 2);
    }

    private static @Nullable Answer chosen(String group, int i) {
        return picked(switch (group) {
            case "g1" -> i < 9 ? "school" : i < 11 ? "unclear" : "us";
            case "g2" -> i < 5 ? "us" : "school";
            case "g3" -> i < 4 ? "us" : "other";
            case "g5" -> i < 5 ? "school" : "unclear";
            case "g6" -> "unclear";
            default -> i % 2 == 0 ? "school" : "us";
        });
    }

    private static Meeting rate(Meeting meeting, int more) {
        return meeting.answer((group, i) -> new Scale.Rated(switch (group) {
            case "g1" -> Map.of("s1", point(1 + i % 3 + more), "s2", point(2 + i % 2), "s3", point(4 + i % 2));
            case "g2" -> Map.of("s1", point(4 + i % 2), "s2", point(3 + i % 3), "s3", point(4 + i % 2));
            case "g3" -> Map.of("s1", point(4 + i % 2 - more), "s2", point(4 + i % 2), "s3", point(4 + i % 2));
            case "g6" -> Map.of("s1", point(2), "s2", point(3), "s3", new Scale.DontKnow());
            default -> Map.of("s1", i == 0 ? new Scale.DontKnow() : point(2 + i % 3), "s2", point(1 + i % 5),
                    "s3", point(3 + i % 3));
        }));
    }

    private static Scale.Rating point(int value) {
        return new Scale.Point(Math.min(5, value));
    }

    static Choice.Picked picked(String option) {
        return new Choice.Picked(Set.of(option));
    }

    private static Scale again(Scale scale) {
        return new Scale(new QuestionId("s2"), scale.prompt(), scale.visibility(), false, scale.statements(),
                scale.points(), scale.low(), scale.high());
    }

    private static Choice again(Choice choice) {
        return new Choice(new QuestionId("c2"), choice.prompt(), choice.visibility(), false, choice.options(), 1, 1,
                true);
    }

    static void write(Path folder, String name, String title, String picture) {
        try {
            Files.createDirectories(folder);
            for (var place : List.of("page", "screen")) {
                var looks = new ArrayList<>(List.of("tokens"));
                Looks.OF_ALL.forEach(sheet -> looks.add(sheet.replace(".css", "")));
                looks.addAll(Looks.OF_KINDS.stream().map(sheet -> sheet.replace(".css", "")).toList());
                looks.addAll(place.equals("screen") ? List.of("screen", "screen-picture", "screen-groups") : List.of("gallery"));
                var links = looks.stream().map(look -> "<link rel=stylesheet href=\"styles/" + look + ".css\">")
                        .reduce("", String::concat);
                var body = place.equals("page") ? "<main><h1>" + title + "</h1>" + picture + "</main>"
                        : "<div class=room-screen><tandem-stage><main class=\"screen asking\"><section class=stage>"
                        + "<h1 class=\"headline short\">" + title + "</h1>" + picture + "<div class=pager></div></section>"
                        + "<footer class=foot><span class=foot-where>ABC-DEF-G 192.168.1.20:8080</span></footer>"
                        + "</main></tandem-stage></div><script type=module src=scripts/screen.js></script>";
                Files.writeString(folder.resolve(name + "." + place + ".html"), "<!doctype html><html lang=en-NZ>"
                        + "<meta charset=utf-8><meta name=viewport content=\"width=device-width\"><title>" + name
                        + "</title>" + links + body);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
