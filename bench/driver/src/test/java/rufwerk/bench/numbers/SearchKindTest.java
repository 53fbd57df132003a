package rufwerk.bench.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SearchKindTest {
    @ParameterizedTest
    @EnumSource
    void asksTheSameInEachRunAndLeavesNoGaps(SearchKind kind) {
        assertThat(kind.paths(10)).hasSize(10).isEqualTo(kind.paths(10)).noneMatch(path -> path.contains("{"));
        assertThat(kind.script()).doesNotContain("%s", "%d");
    }
}
