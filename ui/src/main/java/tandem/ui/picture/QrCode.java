package tandem.ui.picture;

import static j2html.TagCreator.tag;

import io.nayuki.qrcodegen.QrCode.Ecc;
import java.net.URI;

/** An address as a QR code that scans anywhere: always dark on white, whatever colours stand around it. */
public final class QrCode {
    /** The free space around it that a scanner needs, in modules. */
    private static final int QUIET = 4;

    private QrCode() {
    }

    /**
     * The code as one SVG element that takes the size its class is given; no style attribute, no script.
     *
     * @param address what a scanner opens, at most 1,000 characters
     * @param label   what somebody reads who cannot see it
     */
    public static String svg(URI address, String label) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(address.toString(), Ecc.MEDIUM);
        var side = code.size + 2 * QUIET;
        return tag("svg").attr("xmlns", "http://www.w3.org/2000/svg").attr("class", "qr")
                .attr("viewBox", "0 0 " + side + " " + side).attr("role", "img").attr("aria-label", label)
                .attr("shape-rendering", "crispEdges")
                .with(tag("rect").attr("width", side).attr("height", side).attr("fill", "#fff"),
                        tag("path").attr("d", modules(code)).attr("fill", "#000"))
                .render();
    }

    /** Each run of dark modules of a row as one rectangle. */
    private static String modules(io.nayuki.qrcodegen.QrCode code) {
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int from = x;
                while (code.getModule(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M').append(from + QUIET).append(' ').append(y + QUIET)
                            .append('h').append(x - from).append("v1h-").append(x - from).append('z');
                }
            }
        }
        return path.toString();
    }
}
