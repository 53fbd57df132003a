package rufwerk.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rufwerk.kit.testing.EnvironmentVariables;

class DocumentsServiceTest {

    @Test
    void asksForEveryVariableThatHasNoDefault() {
        assertThat(DocumentsService.ENVIRONMENT.required())
                .isEqualTo(EnvironmentVariables.withoutDefault(DocumentsService.ENVIRONMENT.service()));
    }
}
