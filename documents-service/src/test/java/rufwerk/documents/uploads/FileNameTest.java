package rufwerk.documents.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            passport.jpg                | passport.jpg
            C:\\Users\\Erika\\pass.jpg     | pass.jpg
            ../../etc/passwd            | passwd
            Führerschein (1).jpg        | Führerschein (1).jpg
            '  '                        | document
            ''                          | document
            /                           | document
            """)
    void isWhatMayBeShown(String sent, String shown) {
        assertThat(FileName.of(sent)).isEqualTo(shown);
    }

    @Test
    void hasNothingThatCannotBeSeen() {
        assertThat(FileName.of("a\r\nb\0c\u202Egpj.exe")).isEqualTo("abcgpj.exe");
    }

    @Test
    void keepsTheEndOfALongOne() {
        assertThat(FileName.of("😀".repeat(300) + ".jpg")).hasSize(2 * 196 + 4).endsWith("😀.jpg");
    }
}
