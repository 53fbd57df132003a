package rufwerk.documents.requirements;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.documents.groups.GroupFixtures.NOON;

import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import rufwerk.documents.requirements.ReplaceRequirements.Outcome;

class ReplacingRequirementsTest {
    private static final String LITTLE = """
            - for: {}
              rules:
                - {id: holder, fields: [last_name], fix: {en: Say who you are., de: Sagen Sie wer Sie sind.}}
            """;

    private final VersionsInMemory versions = new VersionsInMemory();
    private final CurrentRequirements here = new CurrentRequirements(versions);
    private final CurrentRequirements elsewhere = new CurrentRequirements(versions);
    private final ReplaceRequirements replaceRequirements =
            new ReplaceRequirements(versions, here, Clock.fixed(NOON, ZoneOffset.UTC));

    private Outcome replaceBy(String yaml) {
        return replaceRequirements.replaceBy(yaml, "anna").await().indefinitely();
    }

    @Test
    void isInForceHereAtOnceAndElsewhereSoon() {
        assertThat(here.get()).isEqualTo(ShippedRequirements.REQUIREMENTS);

        assertThat(replaceBy(LITTLE)).isInstanceOf(Outcome.Replaced.class);

        assertThat(here.get().version()).isEqualTo(1);
        assertThat(here.get().sets()).hasSize(1);
        elsewhere.follow().await().indefinitely();
        assertThat(elsewhere.get()).isEqualTo(here.get());
    }

    @Test
    void replacesNothingByWhatIsWrong() {
        assertThat(replaceBy(LITTLE + "- for: {country: XX}")).isInstanceOf(Outcome.Refused.class);

        assertThat(here.get().version()).isEqualTo(Requirements.SHIPPED);
        assertThat(versions.current().await().indefinitely()).isZero();
    }

    @Test
    void goesBackToWhatCameWithTheRelease() {
        replaceBy(LITTLE);

        assertThat(replaceRequirements
                        .goBackTo(Requirements.SHIPPED, "anna")
                        .await()
                        .indefinitely())
                .isEqualTo(new Outcome.Replaced(new RequirementsVersion(2, NOON, "anna", Requirements.SHIPPED)));
        assertThat(here.get().sets()).isEqualTo(ShippedRequirements.REQUIREMENTS.sets());
        assertThat(replaceRequirements.goBackTo(7, "anna").await().indefinitely())
                .isEqualTo(new Outcome.Unknown(7));
    }

    @Test
    void staysWithWhatItKnowsWhenAnotherReleaseSaysMore() {
        versions.add("- for: {planet: mars}", "anna", null, NOON).await().indefinitely();

        elsewhere.follow().await().indefinitely();

        assertThat(elsewhere.get()).isEqualTo(ShippedRequirements.REQUIREMENTS);
    }
}
