package rufwerk.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
    @Test
    void haveTheirMedianInTheMiddle() {
        var rounds = Rounds.of(List.of(5.0, 1.0, 9.0));

        assertThat(rounds.median()).isEqualTo(5);
        assertThat(rounds.lowest()).isEqualTo(1);
        assertThat(rounds.highest()).isEqualTo(9);
    }

    @Test
    void takeTheMeanOfTwoInTheMiddle() {
        assertThat(Rounds.of(List.of(4.0, 1.0, 2.0, 9.0)).median()).isEqualTo(3);
    }

    @Test
    void areAtLeastOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rounds.of(List.of()));
    }
}
