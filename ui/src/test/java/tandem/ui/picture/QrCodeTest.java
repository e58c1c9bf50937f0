package tandem.ui.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nayuki.qrcodegen.QrCode.Ecc;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final URI ADDRESS = URI.create("http://192.168.1.20:8080/j/ABCDEFG");

    @Test
    void drawsEveryDarkModuleAndNoOther() {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(ADDRESS.toString(), Ecc.MEDIUM);
        var drawn = new boolean[code.size][code.size];
        var runs = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(QrCode.svg(ADDRESS, "Join"));
        while (runs.find()) {
            for (int i = 0; i < Integer.parseInt(runs.group(3)); i++) {
                drawn[Integer.parseInt(runs.group(2)) - 4][Integer.parseInt(runs.group(1)) - 4 + i] = true;
            }
        }
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                assertEquals(code.getModule(x, y), drawn[y][x], x + " " + y);
            }
        }
    }

    @Test
    void isDarkOnWhiteWithoutStyleAndSaysWhatItIs() {
        var svg = QrCode.svg(ADDRESS, "Join & \"see\"");
        assertTrue(svg.contains("fill=\"#fff\"") && svg.contains("fill=\"#000\""));
        assertFalse(svg.contains("style="));
        assertTrue(svg.contains("aria-label=\"Join &amp; &quot;see&quot;\""), svg);
    }
}
