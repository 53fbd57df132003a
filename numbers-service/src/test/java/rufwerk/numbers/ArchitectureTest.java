package rufwerk.numbers;

import org.junit.jupiter.api.Test;
import rufwerk.kit.testing.ArchitectureRules;

class ArchitectureTest {
    @Test
    void keepsTheAgreedShape() {
        ArchitectureRules.of("rufwerk.numbers").verify();
    }
}
