package rufwerk.numbers.subscription;

import java.time.Instant;
import java.util.UUID;
import rufwerk.numbers.WallTime;
import rufwerk.numbers.inventory.DirectionId;
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

    /** The number is the account's, whether it works now or not. */
    sealed interface Held extends Subscription {
        NumberSettings settings();

        /** Whether another interval follows what is paid first or now. */
        boolean renewsItself();

        /** When it goes on by itself, by {@link #whenDue}. */
        Instant dueAt();

        Held with(NumberSettings changed);

        /** What becomes of it when that moment has come. */
        Step<? extends Subscription> whenDue(int parkingDays, Instant at);

        /** Over, for this reason. */
        Step<Ended> end(EndReason reason, Instant at);
    }

    /** It has begun, and something is or was paid. */
    sealed interface Paid extends Held {
        /** The first moment that is not paid. */
        Instant paidUntil();

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

        @Override
        default Step<Ended> end(EndReason reason, Instant at) {
            return Ended.of(new Ended(contract(), reason, at, true));
        }

        /** From renewing itself to not doing so, or back. A parked number begins with that at once. */
        Step<Running> switchRenewal(Instant at);
    }

    /**
     * Reserved, until somebody has approved the documents. Its contract is that of the day it was ordered.
     *
     * @param opening what begins with the approval
     */
    record Waiting(
            Contract contract, NumberSettings settings, boolean renewsItself, Opening opening, PendingCheck check)
            implements Held {
        @Override
        public Instant dueAt() {
            return check.until();
        }

        @Override
        public Waiting with(NumberSettings changed) {
            return new Waiting(contract, changed, renewsItself, opening, check);
        }

        public Waiting withRenewal(boolean changed) {
            return new Waiting(contract, settings, changed, opening, check);
        }

        /** After documents-service was asked once more. */
        public Waiting asked(boolean documentsMissing, Instant askAgainAt) {
            return new Waiting(contract, settings, renewsItself, opening, check.asked(documentsMissing, askAgainAt));
        }

        /** The number works, and what it costs is counted from now on. */
        public Step<Running> activate(Instant at) {
            var begun = contract.startingAt(at);
            var running = new Running(begun, settings, begun.extend(at, opening.months()), renewsItself);
            return new Step<>(running, SubscriptionStarted.of(running, opening.charge()));
        }

        @Override
        public Step<Ended> whenDue(int parkingDays, Instant at) {
            return end(EndReason.WAITED_TOO_LONG, at);
        }

        @Override
        public Step<Ended> end(EndReason reason, Instant at) {
            return Ended.of(new Ended(contract, reason, at, false));
        }
    }

    /** Paid, and in service. */
    record Running(Contract contract, NumberSettings settings, Instant paidUntil, boolean renewsItself)
            implements Paid {
        @Override
        public Instant dueAt() {
            return paidUntil;
        }

        @Override
        public Running with(NumberSettings changed) {
            return new Running(contract, changed, paidUntil, renewsItself);
        }

        @Override
        public Step<? extends Paid> whenDue(int parkingDays, Instant at) {
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
    record Parked(Contract contract, NumberSettings settings, Instant paidUntil, Instant keptUntil) implements Paid {
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

    /**
     * Over; the number belongs to the account no more.
     *
     * @param served whether the number ever worked for the account
     */
    record Ended(Contract contract, EndReason reason, Instant endedAt, boolean served) implements Subscription {
        private static Step<Ended> of(Ended ended) {
            return new Step<>(ended, SubscriptionEnded.of(ended));
        }
    }
}
