package rufwerk.numbers.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalNamesTest {
    private final LocalNames names =
            LocalNames.of("Köln", Map.of("en", "Cologne", "pt-BR", "Colônia", "zh-Hant-TW", "科隆"));

    @ParameterizedTest
    @CsvSource({
        "en, Cologne",
        "EN, Cologne",
        "en-GB, Cologne",
        "pt-BR, Colônia",
        "pt, Köln",
        "de, Köln",
        "'nl, en;q=0.5', Cologne",
        "'', Köln",
        "*, Köln",
        "not a language, Köln"
    })
    void answersInTheNearestLanguage(String asked, String answer) {
        assertThat(names.in(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "english", "en_GB", "en-gb", "EN", "en-", "und und"})
    void takesOnlyLanguageTags(String tag) {
        assertThatThrownBy(() -> LocalNames.of("Köln", Map.of(tag, "x"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsTagsOfEveryKind() {
        assertThat(LocalNames.of("Köln", Map.of("sr-Latn-RS", "Keln", "es-419", "Colonia", "de-1996", "Köln"))
                        .translations())
                .hasSize(3);
    }
}
