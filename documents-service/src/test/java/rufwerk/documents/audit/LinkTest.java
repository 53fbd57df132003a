package rufwerk.documents.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinkTest {
    private static final UUID CASE = UUID.fromString("705d5302-d918-454a-b703-c9c23995726e");
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00.123456Z");
    private static final Line LINE = new Line(CASE, NOON, "anna", "rejected", "other", remark("Straße fehlt"));

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
        assertThat(link.hash()).isEqualTo("f3fa0d061c7ce56a747000d804b76c2903f0e9bb3e0748c25cdda421d824b53b");
    }

    @Test
    void showsEveryChange() {
        var changed = List.of(
                new Line(UUID.randomUUID(), NOON, "anna", "rejected", "other", remark("Straße fehlt")),
                new Line(CASE, NOON.plusNanos(1_000), "anna", "rejected", "other", remark("Straße fehlt")),
                new Line(CASE, NOON, "bert", "rejected", "other", remark("Straße fehlt")),
                new Line(CASE, NOON, "anna", "approved", "other", remark("Straße fehlt")),
                new Line(CASE, NOON, "anna", "rejected", "name_mismatch", remark("Straße fehlt")),
                new Line(CASE, NOON, "anna", "rejected", null, remark("Straße fehlt")),
                new Line(CASE, NOON, "anna", "rejected", "other", remark("Strasse fehlt")),
                new Line(CASE, NOON, "anna", "rejected", "other", null),
                new Line(CASE, NOON, "anna", "rejected", "other", remark("")));
        assertThat(changed).noneMatch(line -> new Link(1, line, null, link.hash()).follows(End.START));
    }

    @Test
    void showsWordsThatWereReplacedButNotThatTheyAreErased() {
        String digest = LINE.remark().digest();

        assertThat(written(new Remark(digest, new Remark.Words("salt", "Alles gut"))))
                .isFalse();
        assertThat(written(new Remark(digest, new Remark.Words("other", "Straße fehlt"))))
                .isFalse();
        assertThat(written(new Remark(digest, null))).isTrue();
    }

    @Test
    void saltsEachRemarkDifferently() {
        assertThat(Remark.of("Straße fehlt").digest())
                .isNotEqualTo(Remark.of("Straße fehlt").digest());
    }

    /** As lines were hashed when the hash covered the words themselves. */
    @Test
    void knowsWhatWasFirstWritten() {
        String first = "05230492b678f4d0504f88bb910a4cc74df826f752bf10baa350c084bd28369c";
        var renewed = new Link(1, LINE, first, "");
        var changed = new Link(1, new Line(CASE, NOON, "bert", "rejected", "other", LINE.remark()), first, "");

        assertThat(renewed.isAsFirstWritten(End.START.hash())).isTrue();
        assertThat(changed.isAsFirstWritten(End.START.hash())).isFalse();
    }

    @Test
    void confusesNoTextThatMovesFromOneFieldToTheNext() {
        var left = Link.after(End.START, new Line(CASE, NOON, "anna", "rejected", "a", remark("bc")));
        var right = Link.after(End.START, new Line(CASE, NOON, "anna", "rejected", "ab", remark("c")));
        assertThat(left.hash()).isNotEqualTo(right.hash());
    }

    private boolean written(Remark remark) {
        return new Link(1, new Line(CASE, NOON, "anna", "rejected", "other", remark), null, link.hash())
                .follows(End.START);
    }

    private static Remark remark(String text) {
        return Remark.of(new Remark.Words("salt", text));
    }
}
