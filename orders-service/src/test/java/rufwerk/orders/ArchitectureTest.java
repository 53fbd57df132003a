package rufwerk.orders;

import org.junit.jupiter.api.Test;
import rufwerk.kit.testing.ArchitectureRules;

class ArchitectureTest {

    @Test
    void keepsTheShapeOfAllServices() {
        ArchitectureRules.of("rufwerk.orders").verify();
    }
}
