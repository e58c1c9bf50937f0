package tandem.load.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What {@code bin/bench} starts: measures the items one after the other, and prints one table. */
public final class Bench {
    /** Held to their goals wherever they run: they count, and time nothing. */
    private static final Set<String> CERTAIN = Set.of("A", "E", "G");
    private static final Map<String, Item> ITEMS = items();

    private Bench() {
    }

    private static Map<String, Item> items() {
        var items = new LinkedHashMap<String, Item>();
        items.put("A", new Kept());
        items.put("B", new Throughput());
        items.put("C", new AckTime());
        items.put("D", new FanOut());
        items.put("E", new Chatter());
        items.put("F", new Idle());
        items.put("G", new PageBytes());
        items.put("H", new StartUp());
        items.put("I", new Growth());
        items.put("J", new ManyRooms());
        return items;
    }

    /** Exits with 0, with 1 when A, E or G missed a goal or could not be measured, with 2 when it could not begin. */
    public static void main(String[] args) throws IOException {
        var asked = Arrays.stream(args).skip(1).filter(each -> !each.equals("--short")).toList();
        if (args.length == 0 || !ITEMS.keySet().containsAll(asked)) {
            System.err.println(Words.text("help"));
            System.exit(asked.contains("--help") ? 0 : 2);
        }
        var brief = Arrays.asList(args).contains("--short");
        var scratch = Files.createTempDirectory("tandem-bench");
        var ground = new Ground(Path.of(args[0]), scratch, brief);
        Runtime.getRuntime().addShutdownHook(new Thread(ground::endAll));
        System.exit(measure(ground, asked.isEmpty() ? List.copyOf(brief ? CERTAIN : ITEMS.keySet()) : asked) ? 0 : 1);
    }

    private static boolean measure(Ground ground, List<String> asked) throws IOException {
        var head = ground.head();
        var lines = new ArrayList<Line>();
        for (var item : ITEMS.keySet()) {
            if (asked.contains(item)) {
                lines.addAll(measure(ground, item));
            } else {
                lines.add(Line.notMeasured(item, Words.text("what." + item), null, Words.text("not-asked")));
            }
        }
        head.forEach(System.out::println);
        System.out.println(Words.text("load-after", ground.head().getLast()));
        System.out.println();
        System.out.println(Table.of(lines));
        return lines.stream().filter(line -> CERTAIN.contains(line.item()) && asked.contains(line.item()))
                .allMatch(line -> line.found() instanceof Line.Measured && !line.isMissed());
    }

    private static List<Line> measure(Ground ground, String item) {
        Ground.tell(item + " …");
        try {
            return ITEMS.get(item).measure(ground);
        } catch (CannotMeasure e) {
            return List.of(Line.notMeasured(item, Words.text("what." + item), null, e.getMessage()));
        } catch (Exception e) {
            Ground.tell("  " + e);
            return List.of(Line.notMeasured(item, Words.text("what." + item), null, Words.text("went-wrong", e)));
        }
    }
}
