package tandem.load;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The record's table, each row by the names of its columns. */
final class CsvRows {
    private CsvRows() {
    }

    static List<Map<String, String>> of(String csv) {
        var rows = new ArrayList<Map<String, String>>();
        var text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        try (var reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            reader.forEach(row -> rows.add(row.getFieldsAsMap()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
