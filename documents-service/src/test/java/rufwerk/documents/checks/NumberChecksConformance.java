package rufwerk.documents.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.documents.groups.GroupFixtures.NOON;
import static rufwerk.documents.groups.GroupFixtures.aPerson;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.documents.checks.NumberCheck.Approved;
import rufwerk.documents.checks.NumberCheck.Question;
import rufwerk.documents.checks.NumberCheck.Rejected;
import rufwerk.documents.checks.NumberCheck.Waiting;
import rufwerk.documents.groups.GroupId;
import rufwerk.documents.groups.Groups;
import rufwerk.documents.requirements.Direction;
import rufwerk.documents.requirements.NumberType;

/** What every {@link NumberChecks} does. */
public abstract class NumberChecksConformance {
    private static final Direction COLOGNE = new Direction(7, "DE", NumberType.GEOGRAPHIC, "221", "Köln");
    private static final List<Reason> REASONS =
            List.of(new Reason("de-identity", "documents", "missing", "Upload a passport."));

    /** Beyond all that is in force meanwhile. */
    private static final AtomicLong NEWEST = new AtomicLong(1_000_000);

    private GroupId group;

    protected abstract NumberChecks checks();

    protected abstract Groups groups();

    /** The work in one transaction of its own. */
    protected abstract <T> Uni<T> inTransaction(Supplier<Uni<T>> work);

    private <T> T run(Supplier<Uni<T>> work) {
        return inTransaction(work).await().atMost(Duration.ofSeconds(20));
    }

    @BeforeEach
    void addAGroup() {
        group = run(() -> groups().add(UUID.randomUUID(), aPerson(), NOON)).id();
    }

    private Question asked(int second) {
        Question question = new Question(UUID.randomUUID(), group, COLOGNE, second % 2 == 0 ? null : "Fax");
        assertThat(run(() -> checks().add(question, NOON.plusSeconds(second)))).isTrue();
        return question;
    }

    private static Waiting waiting(Question question) {
        return new Waiting(question, List.of());
    }

    @Test
    public void findsWhatWasAsked() {
        Question even = asked(0);
        Question odd = asked(1);

        assertThat(run(() -> checks().find(even.id()))).isEqualTo(waiting(even));
        assertThat(run(() -> checks().find(odd.id()))).isEqualTo(waiting(odd));
        assertThat(run(() -> checks().find(UUID.randomUUID()))).isNull();
    }

    @Test
    public void keepsTheFirstOfOneId() {
        Question first = asked(0);
        Question second = new Question(first.id(), group, new Direction(8, "AT", NumberType.MOBILE, "664", null), null);

        assertThat(run(() -> checks().add(second, NOON))).isFalse();
        assertThat(run(() -> checks().find(first.id()))).isEqualTo(waiting(first));
    }

    @Test
    public void remembersADecisionAndItsReasons() {
        Question good = asked(0);
        Question bad = asked(1);
        run(() -> checks().save(waiting(good).approve(NOON)));
        run(() -> checks().save(waiting(bad).reject(REASONS, NOON)));

        assertThat(run(() -> checks().find(good.id()))).isEqualTo(new Approved(good, NOON));
        assertThat(run(() -> checks().find(bad.id()))).isEqualTo(new Rejected(bad, REASONS, NOON));
    }

    @Test
    public void decidesOnceAndNothingThatWasWithdrawn() {
        Question decided = asked(0);
        Question withdrawn = asked(1);
        run(() -> checks().save(waiting(decided).approve(NOON)));
        run(() -> checks().remove(withdrawn.id()));

        run(() -> checks().save(waiting(decided).reject(REASONS, NOON)));
        run(() -> checks().save(waiting(withdrawn).approve(NOON)));

        assertThat(run(() -> checks().find(decided.id()))).isEqualTo(new Approved(decided, NOON));
        assertThat(run(() -> checks().find(withdrawn.id()))).isNull();
        run(() -> checks().remove(withdrawn.id()));
    }

    @Test
    public void listsWhatWaitsForAGroup() {
        Question later = asked(2);
        Question approved = asked(3);
        Question last = asked(4);
        run(() -> checks().save(waiting(approved).approve(NOON)));

        assertThat(run(() -> checks().waitingFor(group))).containsExactly(waiting(later), waiting(last));
        assertThat(run(() -> checks().waitingFor(GroupId.mainOf(group.accountId()))))
                .isEmpty();
    }

    @Test
    public void listsGroupsForWhichSomethingWaitsByOlderRequirements() {
        long version = NEWEST.incrementAndGet();
        Question older = asked(0);
        Question decided = asked(1);
        run(() -> checks().save(waiting(decided).approve(NOON)));
        assertThat(waitingByOlder(version)).contains(group).doesNotHaveDuplicates();

        run(() -> checks().waitsBy(version, older.id()));
        run(() -> checks().waitsBy(version, decided.id()));

        assertThat(waitingByOlder(version)).doesNotContain(group);
        assertThat(waitingByOlder(version + 1)).contains(group);
        assertThat(run(() -> checks().find(older.id()))).isEqualTo(waiting(older));
    }

    /** All of them, one by one. */
    private List<GroupId> waitingByOlder(long version) {
        List<GroupId> all = new ArrayList<>();
        List<GroupId> next = run(() -> checks().waitingByOlder(version, null, 1));
        while (!next.isEmpty()) {
            GroupId last = next.getFirst();
            all.add(last);
            next = run(() -> checks().waitingByOlder(version, last, 1));
        }
        return all;
    }
}
