package tandem.server.browser;

import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tandem.question.Answer;
import tandem.question.Question;
import tandem.question.QuestionId;
import tandem.question.Sample;
import tandem.question.Samples;
import tandem.question.Statements;
import tandem.question.Visibility;
import tandem.server.codec.QuestionCodec;
import tandem.server.opinion.Freshwater;
import tandem.ui.picture.Lens;
import tandem.ui.picture.Looks;
import tandem.ui.picture.Picture;

/**
 * The picture of every kind of question on room screen, phone and report, light and dark: with nobody's answer, one,
 * three, 300 and 10,000 of them, whole and by groups, and once with the longest labels there can be.
 */
final class KindScreens {
    private static final List<Integer> ANSWERS = List.of(0, 1, 3, 300, 10_000);

    private record Place(String name, int width, int height, List<String> looks) {
        static final List<Place> ALL = List.of(
                new Place("room-1920", 1920, 1080, List.of("screen.css", "screen-picture.css", "screen-groups.css")),
                new Place("room-1024", 1024, 768, List.of("screen.css", "screen-picture.css", "screen-groups.css")),
                new Place("report-1440", 1440, 900, List.of("report.css")),
                new Place("phone-390", 390, 844, List.of("phone.css")),
                new Place("phone-320", 320, 568, List.of("phone.css")));

        boolean isRoom() {
            return name.startsWith("room");
        }
    }

    private final Screenshots screenshots;
    private final Path folder;
    private final Path pages;
    private final List<String> only;

    /** @param only the kinds to take; all where none is named */
    KindScreens(Screenshots screenshots, Path folder, List<String> only) throws IOException {
        this.screenshots = screenshots;
        this.folder = folder;
        this.only = only;
        this.pages = Files.createTempDirectory("tandem-kinds");
    }

    void take() throws IOException {
        copy("styles");
        copy("scripts");
        copy("fonts");
        var server = SimpleFileServer.createFileServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), pages,
                SimpleFileServer.OutputLevel.NONE);
        server.start();
        try {
            for (var sample : Samples.ALL) {
                var question = sample.asked(new QuestionId("q"), Visibility.ANONYMOUS);
                if (!only.isEmpty() && !only.contains(QuestionCodec.kind(question))) {
                    continue;
                }
                for (var n : ANSWERS) {
                    shoot(drawn(sample, n), question, n, "" + n, server.getAddress().getPort());
                }
                shoot(drawn(sample, 300), Longest.of(question), 300, "longest", server.getAddress().getPort());
                if (question instanceof Statements) {
                    var answers = Freshwater.answers().iterator();
                    shoot(answers::next, Freshwater.asked(), Freshwater.answers().size(), "freshwater",
                            server.getAddress().getPort());
                }
            }
        } finally {
            server.stop(0);
        }
    }

    private static Supplier<Answer> drawn(Sample sample, int n) {
        var random = new Random(n);
        return () -> sample.drawn(random);
    }

    private void shoot(Supplier<Answer> answers, Question question, int n, String name, int port) throws IOException {
        try (var room = new KindRoom(question)) {
            room.answered(n, answers);
            for (var lens : Stream.of(Lens.WHOLE, Lens.GROUP).filter(Lens.offered(room.result())::contains).toList()) {
                for (var place : Place.ALL) {
                    var picture = Picture.of(room.question(), room.result(), KindRoom.K).by(lens);
                    var drawn = place.name().startsWith("report") ? picture.htmlWithTable()
                            : place.isRoom() ? picture.brief().html() : picture.withAtMost(20).html();
                    var page = QuestionCodec.kind(question) + "-" + name + "-" + lens + "-" + place.name();
                    Files.writeString(pages.resolve(page + ".html"), page(place, room.question(), drawn));
                    shoot(page, place, port);
                }
            }
        }
    }

    private void shoot(String page, Place place, int port) throws IOException {
        var window = screenshots.desk();
        window.size(place.width(), place.height());
        for (var theme : List.of("light", "dark")) {
            window.theme(theme);
            window.go("http://127.0.0.1:" + port + "/" + page + ".html");
            // fonts, and the script that fits a picture into the room screen
            window.here().executeAsyncScript("document.fonts.ready.then(() => setTimeout(arguments[0], 150))");
            Screenshots.save(window, folder.resolve(page + "-" + theme + ".png"), place.isRoom()
                    ? Map.of("format", "png") : Map.of("format", "png", "captureBeyondViewport", true,
                            "clip", Map.of("x", 0, "y", 0, "width", place.width(), "height", height(window), "scale", 1)));
        }
    }

    /** Of the page, as far as anybody looks through pictures. */
    private static long height(Window window) {
        var all = window.js("return document.documentElement.scrollHeight");
        return Math.min(4_000, ((Number) Objects.requireNonNull(all)).longValue());
    }

    private static String page(Place place, Question question, String picture) {
        var looks = new ArrayList<>(List.of("tokens.css"));
        looks.addAll(Looks.OF_ALL);
        Looks.of(question).ifPresent(looks::add);
        looks.addAll(place.looks());
        var links = looks.stream().map(look -> "<link rel=stylesheet href=\"/styles/" + look + "\">")
                .reduce("", String::concat);
        var title = question.prompt();
        var body = place.isRoom()
                ? "<div class=room-screen><tandem-stage><main class=\"screen asking\"><section class=stage>"
                        + "<h1 class=\"headline " + (title.length() > 300 ? "longest" : "short") + "\">" + title + "</h1>" + picture + "<div class=pager></div></section>"
                        + "<footer class=foot><span class=foot-where>ABC-DEF-G 192.168.1.20:8080</span></footer>"
                        + "</main></tandem-stage></div><script type=module src=/scripts/screen.js></script>"
                : place.name().startsWith("report")
                ? "<main class=report><article class=report-question><h3>" + title + "</h3>" + picture + "</article></main>"
                : "<div id=app><main id=main><div class=screen><div class=body><h1>" + title
                        + "</h1><section class=result><div class=picture-place>" + picture + "</div></section></div></div></main></div>";
        return "<!doctype html><html lang=en-NZ><meta charset=utf-8>"
                + "<meta name=viewport content=\"width=device-width, initial-scale=1\"><title>" + place.name() + "</title>"
                + links + body;
    }

    private void copy(String part) throws IOException {
        var from = Path.of("server/src/main/resources/public").resolve(part);
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var to = pages.resolve(part).resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
    }
}
