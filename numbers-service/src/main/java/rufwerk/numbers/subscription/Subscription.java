package rufwerk.numbers.subscription;

import java.time.Instant;
import java.util.UUID;
import rufwerk.numbers.WallTime;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.InventoryNumber;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.settings.NumberSettings;

/** An account's right to a number. Each state is a type, so an impossible step does not compile. */
public sealed interface Subscription {
    Contract contract();

    default UUID id() {
        return contract().id();
    }

    default UUID accountId() {
        return contract().accountId();
    }

    default PhoneNumber number() {
        return contract().number();
    }

    default DirectionId direction() {
        return contract().direction();
    }

    default Terms terms() {
        return contract().terms();
    }

    default Instant startedAt() {
        return contract().startedAt();
    }

    /** Starts with the number's activation, and goes on until somebody says otherwise. */
    static Step<Running> start(UUID id, InventoryNumber.Active number, Direction direction, Plan plan) {
        var contract = new Contract(
                id,
                number.accountId(),
                number.number(),
                number.direction(),
                plan.terms(direction.fees()),
                number.activeSince());
        var running = new Running(
                contract,
                NumberSettings.initial(direction.features().sms() && plan.receivesSms(), plan.documentsGroup()),
                contract.extend(contract.startedAt(), plan.firstMonths()),
                true);
        return new Step<>(running, SubscriptionStarted.of(running, plan.firstCharge(direction.fees())));
    }

    /** The number is the account's, whether it works now or not. */
    sealed interface Held extends Subscription {
        NumberSettings settings();

        /** The first moment that is not paid. */
        Instant paidUntil();

        /** Whether another interval follows what is paid. */
        boolean renewsItself();

        /** When it goes on by itself, by {@link #whenDue}. */
        Instant dueAt();

        Held with(NumberSettings changed);

        /** What becomes of it when that moment has come. */
        Step<? extends Subscription> whenDue(int parkingDays, Instant at);

        /** Pays for more months than are paid already. A parked number works again. */
        default Step<Running> prolong(int months, Instant at) {
            var longer = new Running(contract(), settings(), contract().extend(paidUntil(), months), renewsItself());
            return new Step<>(longer, SubscriptionProlonged.of(longer, months, at));
        }

        /** Pays for another interval. */
        default Step<Running> renew(Instant at) {
            var renewed = new Running(
                    contract(),
                    settings(),
                    contract().extend(paidUntil(), terms().interval().months()),
                    true);
            return new Step<>(renewed, SubscriptionRenewed.of(renewed, paidUntil(), at));
        }

        default Step<Ended> end(EndReason reason, Instant at) {
            var ended = new Ended(contract(), reason, at);
            return new Step<>(ended, SubscriptionEnded.of(ended));
        }

        /** From renewing itself to not doing so, or back. A parked number begins with that at once. */
        Step<Running> switchRenewal(Instant at);
    }

    /** Paid, and in service. */
    record Running(Contract contract, NumberSettings settings, Instant paidUntil, boolean renewsItself)
            implements Held {

        @Override
        public Instant dueAt() {
            return paidUntil;
        }

        @Override
        public Running with(NumberSettings changed) {
            return new Running(contract, changed, paidUntil, renewsItself);
        }

        @Override
        public Step<? extends Held> whenDue(int parkingDays, Instant at) {
            return renewsItself ? renew(at) : park(WallTime.plusDays(paidUntil, parkingDays), at);
        }

        private Step<Parked> park(Instant keptUntil, Instant at) {
            var parked = new Parked(contract, settings, paidUntil, keptUntil);
            return new Step<>(parked, SubscriptionParked.of(parked, at));
        }

        @Override
        public Step<Running> switchRenewal(Instant at) {
            var changed = new Running(contract, settings, paidUntil, !renewsItself);
            return new Step<>(changed, RenewalChanged.of(changed, at));
        }
    }

    /** Not paid and not in service, but kept for the account for some days. */
    record Parked(Contract contract, NumberSettings settings, Instant paidUntil, Instant keptUntil) implements Held {

        @Override
        public boolean renewsItself() {
            return false;
        }

        @Override
        public Instant dueAt() {
            return keptUntil;
        }

        @Override
        public Parked with(NumberSettings changed) {
            return new Parked(contract, changed, paidUntil, keptUntil);
        }

        @Override
        public Step<Ended> whenDue(int parkingDays, Instant at) {
            return end(EndReason.NOT_RENEWED, at);
        }

        @Override
        public Step<Running> switchRenewal(Instant at) {
            return renew(at);
        }
    }

    /** Over; the number belongs to the account no more. */
    record Ended(Contract contract, EndReason reason, Instant endedAt) implements Subscription {}
}
