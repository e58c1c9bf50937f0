package tandem.load;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What every text answer consists of, so that it can be told whose it is wherever it turns up. */
record Marker(int room, int phone, Place place, int revision) {
    private static final Pattern WRITTEN = Pattern.compile("load-(\\d+)-(\\d+)-(\\d+)-(\\d+)-(\\d+)-end");

    String text() {
        return "load-%d-%d-%d-%d-%d-end".formatted(room, phone, place.step(), place.round(), revision);
    }

    static Set<Marker> in(String text) {
        var found = new HashSet<Marker>();
        var matcher = WRITTEN.matcher(text);
        while (matcher.find()) {
            found.add(new Marker(number(matcher.group(1)), number(matcher.group(2)),
                    new Place(number(matcher.group(3)), number(matcher.group(4))), number(matcher.group(5))));
        }
        return found;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
