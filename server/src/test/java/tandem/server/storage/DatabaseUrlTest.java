package tandem.server.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.server.CannotStart;

class DatabaseUrlTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "jdbc:postgresql://mere:s3cr3t@db.example:5433/tandem", "postgresql://mere:s3cr3t@db.example:5433/tandem",
        "postgres://mere:s3cr3t@db.example:5433/tandem", "POSTGRES://mere:s3cr3t@db.example:5433/tandem",
        "jdbc:postgresql://db.example:5433/tandem?user=mere&password=s3cr3t",
        "jdbc:postgresql://db.example:5433/tandem?password=s3cr3t&user=mere"})
    void takesAnAddressHoweverUserAndPasswordStandInIt(String given) {
        var url = DatabaseUrl.given(given);
        assertEquals(DatabaseKind.POSTGRESQL, url.kind());
        assertEquals("mere", url.user());
        assertEquals("s3cr3t", url.password());
        assertEquals("jdbc:postgresql://db.example:5433/tandem", url.place());
        assertFalse(url.jdbc().contains("s3cr3t"), url.jdbc());
        assertFalse(url.toString().contains("s3cr3t"), url.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "a:b", "a+b", "a/b", "100%", "ā"})
    void aPasswordMayHoldAlmostAnything(String password) {
        assertEquals(password, DatabaseUrl.given("postgres://mere:" + password + "@host/tandem").password());
    }

    @Test
    void whatIsEncodedIsDecoded() {
        var url = DatabaseUrl.given("jdbc:postgresql://m%40b:%3F%2F%25@host/tandem");
        assertEquals("m@b", url.user());
        assertEquals("?/%", url.password());
    }

    @Test
    void parametersStayAndGoBeforeTheUsualOnes() {
        var url = DatabaseUrl.given("postgres://host/tandem?sslmode=require&socketTimeout=60");
        assertNull(url.user());
        assertTrue(url.jdbc().contains("?sslmode=require&socketTimeout=60&"), url.jdbc());
        assertFalse(url.jdbc().contains("socketTimeout=10"), url.jdbc());
        assertTrue(url.jdbc().contains("connectTimeout=5"), url.jdbc());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://mere:s3cr3t@host", "postgres://mere:s3cr3t@/tandem", "postgres://s3cr3t",
        "jdbc:mysql://mere:s3cr3t@host/tandem", "s3cr3t", "postgres://mere:a?s3cr3t@host/tandem"})
    void whatIsNoAddressIsRefusedWithoutRepeatingIt(String given) {
        var refused = assertThrows(CannotStart.class, () -> DatabaseUrl.given(given));
        assertTrue(refused.getMessage().contains("needs to be"), refused.getMessage());
        assertFalse(refused.getMessage().contains("s3cr3t"), refused.getMessage());
    }
}
