package tandem.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void without_any_setting_all_interfaces_on_port_8080_and_data_beside_the_program() {
        Settings settings = Settings.read(name -> null);
        assertEquals(8080, settings.port());
        assertNull(settings.bind());
        assertEquals(Path.of("data").toAbsolutePath(), settings.data());
        assertNull(settings.apiToken());
        assertEquals(List.of(), settings.trustedProxies());
    }

    @Test
    void blank_counts_as_not_set() {
        assertEquals(8080, Settings.read(name -> " ").port());
    }

    @Test
    void an_address_loses_its_last_slash() {
        assertEquals(URI.create("https://tandem.example.org"),
                read("TANDEM_URL", "https://tandem.example.org/").url());
    }

    @Test
    void proxies_are_a_list_of_addresses_and_networks() {
        assertEquals(List.of("10.0.0.7", "192.168.1.0/24"),
                read("TANDEM_TRUSTED_PROXIES", "10.0.0.7, 192.168.1.0/24,").trustedProxies());
    }

    @ParameterizedTest
    @CsvSource({"TANDEM_PORT,eighty", "TANDEM_PORT,65536", "TANDEM_PORT,-1", "TANDEM_URL,tandem.example.org",
        "TANDEM_URL,ftp://a", "TANDEM_URL,http://a/path", "TANDEM_URL,http://a b", "TANDEM_TRUSTED_PROXIES,a proxy",
        "TANDEM_LOG,xml"})
    void a_value_that_makes_no_sense_is_named_with_its_setting(String name, String value) {
        String sentence = assertThrows(CannotStart.class, () -> read(name, value)).getMessage();
        assertTrue(sentence.startsWith(name) && sentence.contains(value), sentence);
    }

    @Test
    void secrets_do_not_show_when_settings_are_printed() {
        Settings settings = Settings.read(Map.of("TANDEM_SECRET", "hush", "TANDEM_API_TOKEN", "hush", "TANDEM_METRICS_TOKEN", "hush",
                "TANDEM_DB_URL", "jdbc:h2:mem:hush")::get);
        assertFalse(settings.toString().contains("hush"));
    }

    private static Settings read(String name, String value) {
        return Settings.read(Map.of(name, value)::get);
    }
}
