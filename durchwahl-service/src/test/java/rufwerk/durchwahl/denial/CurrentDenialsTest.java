package rufwerk.durchwahl.denial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rufwerk.durchwahl.denial.DenialFixture.denied;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rufwerk.durchwahl.denial.DenialFixture.DeniedDestinationsInMemory;

class CurrentDenialsTest {

    @Test
    void findsTheMostExactDenial() {
        CurrentDenials denials = DenialFixture.denying("882", "88213");

        assertThat(denials.of("88213123456")).contains(denied("88213"));
        assertThat(denials.of("88216123456")).contains(denied("882"));
        assertThat(denials.of("882")).contains(denied("882"));
        assertThat(denials.of("88")).isEmpty();
        assertThat(denials.of("4420123456")).isEmpty();
    }

    @Test
    void staysInForceWhileTheDatabaseIsAway() {
        var destinations = new DeniedDestinationsInMemory() {
            private boolean away;

            @Override
            public Uni<List<DeniedDestination>> all() {
                return away ? Uni.createFrom().failure(new IllegalStateException("away")) : super.all();
            }
        };
        destinations.put(denied("882")).await().indefinitely();
        var denials = new CurrentDenials(destinations);
        denials.follow().await().indefinitely();

        destinations.away = true;
        denials.follow().await().indefinitely();

        assertThat(denials.of("88213123456")).isPresent();
    }

    @Test
    void ignoresAnAnswerThatALaterQuestionOvertook() {
        List<UniEmitter<? super List<DeniedDestination>>> answers = new ArrayList<>();
        var denials = new CurrentDenials(new DeniedDestinationsInMemory() {
            @Override
            public Uni<List<DeniedDestination>> all() {
                return Uni.createFrom().emitter(answers::add);
            }
        });
        denials.follow().subscribe().with(ignored -> {});
        denials.follow().subscribe().with(ignored -> {});

        answers.get(1).complete(List.of(denied("882")));
        answers.get(0).complete(List.of());

        assertThat(denials.of("88213123456")).isPresent();
    }

    @Test
    void refusesWhatIsNoPrefixOrNoReason() {
        assertThatThrownBy(() -> denied("0")).hasMessageContaining("prefix");
        assertThatThrownBy(() -> denied("1234567890123456")).hasMessageContaining("prefix");
        assertThatThrownBy(() -> new DeniedDestination("882", "two\nlines", Instant.EPOCH))
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> new DeniedDestination("882", "x".repeat(201), Instant.EPOCH))
                .hasMessageContaining("reason");
    }
}
