package rufwerk.documents.clients.durchwahl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockTest {

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 0", "1000, 0, 0, 0", "1000, 1, 0, 1", "1000, 150, 51, 21", "1000, 900, 100, 100"})
    void looksRatherFullerThanEmptier(int numbers, long leased, long resting, long percent) {
        var block = new Block("491801557990", "0180-1", "active", numbers, numbers - leased - resting, leased, resting);
        assertThat(block.usedPercent()).isEqualTo(percent);
    }
}
