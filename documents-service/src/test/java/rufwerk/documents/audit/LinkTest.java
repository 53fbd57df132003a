package rufwerk.documents.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinkTest {
    private static final UUID CASE = UUID.fromString("705d5302-d918-454a-b703-c9c23995726e");
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00.123456Z");
    private static final Line LINE = new Line(CASE, NOON, "anna", "rejected", "other", "Straße fehlt");

    private final Link link = Link.after(End.START, LINE);

    @Test
    void followsWhatItWasWrittenAfter() {
        Link next = Link.after(link.end(), LINE);

        assertThat(link.follows(End.START)).isTrue();
        assertThat(next.follows(link.end())).isTrue();
        assertThat(next.position()).isEqualTo(2);
        assertThat(next.follows(End.START)).isFalse();
    }

    /** Whoever checks the chain without our program relies on this. */
    @Test
    void hashesAsDocumented() {
        assertThat(link.hash()).isEqualTo("05230492b678f4d0504f88bb910a4cc74df826f752bf10baa350c084bd28369c");
    }

    @Test
    void showsEveryChange() {
        var changed = List.of(
                new Line(UUID.randomUUID(), NOON, "anna", "rejected", "other", "Straße fehlt"),
                new Line(CASE, NOON.plusNanos(1_000), "anna", "rejected", "other", "Straße fehlt"),
                new Line(CASE, NOON, "bert", "rejected", "other", "Straße fehlt"),
                new Line(CASE, NOON, "anna", "approved", "other", "Straße fehlt"),
                new Line(CASE, NOON, "anna", "rejected", "name_mismatch", "Straße fehlt"),
                new Line(CASE, NOON, "anna", "rejected", null, "Straße fehlt"),
                new Line(CASE, NOON, "anna", "rejected", "other", "Strasse fehlt"),
                new Line(CASE, NOON, "anna", "rejected", "other", null),
                new Line(CASE, NOON, "anna", "rejected", "other", ""));
        assertThat(changed).noneMatch(line -> new Link(1, line, link.hash()).follows(End.START));
    }

    @Test
    void confusesNoTextThatMovesFromOneFieldToTheNext() {
        var left = Link.after(End.START, new Line(CASE, NOON, "anna", "rejected", "a", "bc"));
        var right = Link.after(End.START, new Line(CASE, NOON, "anna", "rejected", "ab", "c"));
        assertThat(left.hash()).isNotEqualTo(right.hash());
    }
}
