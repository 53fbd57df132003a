package rufwerk.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.Span;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rufwerk.documents.requirements.Direction;
import rufwerk.documents.requirements.Directions;
import rufwerk.documents.requirements.NumberType;
import rufwerk.kit.events.SafeContext;

@DocumentsComponent
class DirectionsComponentTest {
    @Inject
    Directions directions;

    @Inject
    SafeContext safeContext;

    @ConfigProperty(name = "quarkus.rest-client.numbers.url")
    URI numbers;

    private @Nullable Direction find(long id) {
        return safeContext
                .run(Span.getInvalid(), () -> directions.find(id))
                .await()
                .atMost(Duration.ofSeconds(20));
    }

    @Test
    void asksOnceAndRemembersWhileNumbersServiceIsAway() {
        try (NumbersStandIn standIn = NumbersStandIn.at(numbers)) {
            awaitAnAnswerAbout(2001);
            assertThat(find(2001)).isEqualTo(new Direction(2001, "DE", NumberType.GEOGRAPHIC, "221", "Köln"));
            assertThat(standIn.asked()).isEqualTo(1);
        }
        assertThat(find(2001)).isNotNull();
        assertThatThrownBy(() -> find(2002)).isInstanceOf(Directions.Unreachable.class);
    }

    @Test
    void asksOnlyOnceAboutWhatDoesNotExist() {
        try (NumbersStandIn standIn = NumbersStandIn.at(numbers)) {
            awaitAnAnswerAbout(404);
            assertThat(standIn.asked()).isEqualTo(1);
        }
    }

    /** After many failures nobody is asked for a while. */
    private void awaitAnAnswerAbout(long id) {
        Awaitility.await().ignoreExceptions().until(() -> {
            find(id);
            return true;
        });
    }
}
