package rufwerk.numbers.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOffer;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.InventoryNumber;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.settings.EmailAddress;
import rufwerk.numbers.settings.NumberName;
import rufwerk.numbers.settings.NumberSettings;
import rufwerk.numbers.settings.SipTarget;
import rufwerk.numbers.settings.SlackWebhook;
import rufwerk.numbers.settings.SmsForwarding;
import rufwerk.numbers.subscription.Subscription.Held;
import rufwerk.numbers.subscription.Subscription.Parked;
import rufwerk.numbers.subscription.Subscription.Running;
import rufwerk.numbers.subscription.Subscription.Waiting;

/** What every store of subscriptions does, in memory and in PostgreSQL. */
public abstract class SubscriptionsConformance {
    private static final SlackWebhook SLACK =
            new SlackWebhook(URI.create("https://hooks.slack.com/services/T1/B1/secret"));
    private static final Instant A_MONTH_LATER = Instant.parse("2026-12-21T12:00:00Z");
    private static final Instant KEPT_UNTIL = Instant.parse("2026-12-28T12:00:00Z");

    private final UUID account = UUID.randomUUID();
    private final Set<UUID> checks = new HashSet<>();
    private InventoryNumber.Active first;
    private InventoryNumber.Active second;

    protected abstract Subscriptions subscriptions();

    protected abstract <T> T within(Supplier<Uni<T>> transaction);

    /** Two numbers that are active for the account. */
    protected abstract List<InventoryNumber.Active> activeNumbers(UUID accountId);

    protected static InventoryNumber.Active active(PhoneNumber number, DirectionId direction, UUID accountId) {
        return new InventoryNumber.Active(number, direction, accountId, NOON);
    }

    @BeforeEach
    void takeTwoNumbers() {
        var numbers = activeNumbers(account);
        first = numbers.get(0);
        second = numbers.get(1);
    }

    @Test
    void listsAnAccountsSubscriptionsByNumber() {
        Held later = add(second, PaymentInterval.ANNUALLY);
        Held earlier = add(first, PaymentInterval.MONTHLY);

        assertThat(within(() -> subscriptions().of(account))).containsExactly(earlier, later);
        assertThat(found()).isEqualTo(earlier);
    }

    @Test
    void keepsManyAtOnce() {
        var both = List.of(started(first, PaymentInterval.MONTHLY), started(second, PaymentInterval.ANNUALLY));

        within(() -> subscriptions().addAll(both));

        assertThat(within(() -> subscriptions().of(account)))
                .containsExactly(both.get(0).next(), both.get(1).next());
        assertThatThrownBy(() -> within(() -> subscriptions().addAll(both))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void showsNothingToAnotherAccount() {
        add(first, PaymentInterval.MONTHLY);
        UUID stranger = UUID.randomUUID();

        assertThat(within(() -> subscriptions().of(stranger))).isEmpty();
        assertThat(within(() -> subscriptions().find(stranger, first.number()))).isNull();
        assertThat(within(() -> subscriptions().lock(stranger, first.number()))).isNull();
    }

    @Test
    void tellsWhoHasANumberInServiceAndNothingOfAParkedOne() {
        Running running = add(first, PaymentInterval.MONTHLY);
        assertThat(within(() -> subscriptions().inService(first.number()))).isEqualTo(running);
        assertThat(within(() -> subscriptions().inService(second.number()))).isNull();

        save(save(running.switchRenewal(NOON)).whenDue(7, A_MONTH_LATER));

        assertThat(within(() -> subscriptions().inService(first.number()))).isNull();
    }

    @Test
    void refusesASecondSubscriptionOfTheSameNumber() {
        add(first, PaymentInterval.MONTHLY);

        assertThatThrownBy(() -> add(first, PaymentInterval.MONTHLY)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void keepsEverySetting() {
        add(first, PaymentInterval.MONTHLY);
        var settings = NumberSettings.initial(false, 7)
                .withName(new NumberName("Büro Köln"))
                .withSip(new SipTarget("1234567890@sip.example.com"))
                .withTest(true)
                .withSmsForwarding(new SmsForwarding(
                        List.of(new PhoneNumber("4915123456789"), new PhoneNumber("436641234567")),
                        List.of(new EmailAddress("sms@example.com")),
                        SLACK))
                .withChannels(30);

        change(held -> held.with(settings));

        assertThat(found().settings()).isEqualTo(settings);
        change(held -> held.with(NumberSettings.initial(true, 0)));
        assertThat(found().settings()).isEqualTo(NumberSettings.initial(true, 0));
    }

    @Test
    void sharesWhatIsSetOnLinkedNumbersButForTheirNames() {
        Running linked = add(first, PaymentInterval.MONTHLY);
        Running added = add(second, PaymentInterval.MONTHLY);
        var shared = linked.settings().withSip(new SipTarget("00001")).withChannels(3);
        within(() -> subscriptions()
                .lock(account, first.number())
                .chain(held -> subscriptions().saveSettings(held.with(shared))));
        within(() -> subscriptions()
                .lock(account, first.number())
                .chain(held ->
                        subscriptions().link(added.with(added.settings().sharing(held.settings(), true)), held)));
        assertThat(within(() -> subscriptions().find(account, second.number())).settings())
                .isEqualTo(shared);

        within(() -> subscriptions()
                .lock(account, second.number())
                .chain(held -> subscriptions()
                        .saveSettings(held.with(held.settings()
                                .withName(new NumberName("Its own"))
                                .withTest(true)
                                .withSmsForwarding(new SmsForwarding(
                                        List.of(new PhoneNumber("436641234567")), List.of(), SLACK))))));
        NumberSettings changed =
                within(() -> subscriptions().find(account, second.number())).settings();
        assertThat(found().settings()).isEqualTo(changed.withName(NumberName.NONE));
        assertThat(changed.onTest()).isTrue();
    }

    @Test
    void keepsEveryState() {
        Running running = add(first, PaymentInterval.MONTHLY);

        Running bound = save(running.switchRenewal(NOON));
        assertThat(found()).isEqualTo(bound).isNotEqualTo(running);

        Parked parked = (Parked) save(bound.whenDue(7, A_MONTH_LATER));
        assertThat(found()).isEqualTo(parked);
        assertThat(parked.keptUntil()).isEqualTo(KEPT_UNTIL);

        Running prolonged = save(parked.prolong(2, A_MONTH_LATER));
        assertThat(found()).isEqualTo(prolonged);
    }

    @Test
    void forgetsWhatHasEndedAndLetsTheNumberBeHeldAgain() {
        Running running = add(first, PaymentInterval.MONTHLY);

        save(running.end(EndReason.CANCELLED, NOON));

        assertThat(within(() -> subscriptions().of(account))).isEmpty();
        assertThat(add(first, PaymentInterval.MONTHLY)).isEqualTo(found());
    }

    @Test
    void findsWhatIsDueOnceItsTimeHasCome() {
        Running running = add(first, PaymentInterval.MONTHLY);
        add(second, PaymentInterval.ANNUALLY);

        assertThat(dueAt(A_MONTH_LATER.minusNanos(1_000))).isEmpty();
        assertThat(dueAt(A_MONTH_LATER)).containsExactly(running);

        Running bound = save(running.switchRenewal(NOON));
        var parked = (Parked) save(bound.whenDue(7, A_MONTH_LATER));
        assertThat(dueAt(KEPT_UNTIL.minusNanos(1_000))).isEmpty();
        assertThat(dueAt(KEPT_UNTIL)).containsExactly(parked);

        save(parked.whenDue(7, KEPT_UNTIL));
        assertThat(dueAt(KEPT_UNTIL)).isEmpty();
    }

    @Test
    void doesNotTakeUpWhatSomebodyElseIsDoneWith() {
        Running running = add(first, PaymentInterval.MONTHLY);
        save(running.renew(A_MONTH_LATER));

        assertThat(within(() -> subscriptions().lockDue(running.id(), A_MONTH_LATER)))
                .isNull();
    }

    @Test
    void keepsWhatANumberWaitsFor() {
        Waiting waiting = reserve(first);
        assertThat(found()).isEqualTo(waiting);
        assertThat(dueAt(KEPT_UNTIL)).containsExactly(waiting);

        Waiting asked = waiting.asked(true, A_MONTH_LATER).withRenewal(false);
        within(() -> subscriptions()
                .lockWaiting(waiting.check().id())
                .chain(locked -> subscriptions().saveWaiting(asked)));
        assertThat(found()).isEqualTo(asked);

        Running running = save(asked.activate(A_MONTH_LATER));
        assertThat(found()).isEqualTo(running);
        assertThat(waitingFor(waiting)).isNull();
    }

    @Test
    void handsEachCheckToOneWhoAsksAndForgetsItWhenTold() {
        Waiting waiting = reserve(first);

        assertThat(claimAt(NOON.minusNanos(1_000))).isEmpty();
        assertThat(claimAt(NOON))
                .hasSize(1)
                .first()
                .satisfies(due -> assertThat(due.waiting()).isEqualTo(waiting.asked(false, NOON.plusSeconds(60))));
        assertThat(claimAt(NOON)).isEmpty();

        save(waiting.end(EndReason.CANCELLED, NOON));
        assertThat(claimAt(NOON.plusSeconds(60)))
                .containsExactly(new DueCheck(waiting.check().id(), null));

        within(() -> subscriptions().forgetCheck(waiting.check().id()));
        assertThat(claimAt(A_MONTH_LATER)).isEmpty();
    }

    private Waiting reserve(InventoryNumber.Active number) {
        var check = new PendingCheck(UUID.randomUUID(), false, NOON, KEPT_UNTIL);
        checks.add(check.id());
        var reserved = NewSubscription.reserve(
                UUID.randomUUID(),
                number,
                new Direction(number.direction(), anOffer()),
                new Plan(PaymentInterval.ANNUALLY, 3, true, 7),
                check);
        return within(() -> subscriptions().add(reserved));
    }

    private @Nullable Waiting waitingFor(Waiting waiting) {
        return within(() -> subscriptions().lockWaiting(waiting.check().id()));
    }

    /** Others share the database. */
    private List<DueCheck> claimAt(Instant now) {
        return within(() -> subscriptions().claimChecks(now, now.plusSeconds(60), 100_000)).stream()
                .filter(due -> checks.contains(due.id()))
                .toList();
    }

    /** Others share the database. */
    private List<Held> dueAt(Instant now) {
        return within(() -> subscriptions().due(now, 100_000)).stream()
                .map(id -> within(() -> subscriptions().lockDue(id, now)))
                .filter(held -> held.accountId().equals(account))
                .toList();
    }

    private Held found() {
        return within(() -> subscriptions().find(account, first.number()));
    }

    private <S extends Subscription> S save(Step<S> step) {
        return within(() -> subscriptions()
                .lock(account, first.number())
                .chain(locked -> subscriptions().save(step)));
    }

    private void change(UnaryOperator<Held> change) {
        within(() -> subscriptions()
                .lock(account, first.number())
                .chain(held -> subscriptions().saveSettings(change.apply(held))));
    }

    private Running add(InventoryNumber.Active number, PaymentInterval interval) {
        return within(() -> subscriptions().add(started(number, interval)));
    }

    private static Step<Running> started(InventoryNumber.Active number, PaymentInterval interval) {
        return NewSubscription.start(
                UUID.randomUUID(), number, new Direction(number.direction(), anOffer()), Plan.of(interval));
    }
}
