package rufwerk.documents;

import org.junit.jupiter.api.Test;
import rufwerk.kit.testing.ArchitectureRules;

class ArchitectureTest {

    @Test
    void keepsTheShapeOfEveryService() {
        ArchitectureRules.of("rufwerk.documents").verify();
    }
}
