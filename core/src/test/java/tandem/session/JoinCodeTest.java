package tandem.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"ABCDEFG", "abcdefg", "ABC-DEFG", " abc defg ", "a-b-c-d-e-f-g", "ABC–DEFG", "abc\tdefg"})
    void caseSpacesAndHyphensDoNotMatter(String typed) {
        assertEquals(Optional.of(new JoinCode("ABCDEFG")), JoinCode.typed(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABC", "ABCDEFGH", "ABCDEF0", "ABCDEFI", "ABCDEFL", "ABCDEFO", "ABCDEF1", "ABCDEFÄ"})
    void whatCannotBeACodeIsNone(String typed) {
        assertEquals(Optional.empty(), JoinCode.typed(typed));
        assertThrows(IllegalArgumentException.class, () -> new JoinCode(typed));
    }

    @Test
    void itIsShownInTwoGroups() {
        assertEquals("ABC-DEFG", new JoinCode("ABCDEFG").shown());
    }

    @Property(tries = 200)
    void whatIsDrawnCanBeReadAloudAndTyped(@ForAll long seed) {
        var code = JoinCode.drawnFrom(new Random(seed));
        assertEquals(Optional.of(code), JoinCode.typed(code.shown().toLowerCase(Locale.ROOT)));
        assertFalse(code.value().matches(".*[01ILO].*"));
    }
}
