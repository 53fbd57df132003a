package rufwerk.orders.endpoints;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.accounts.AccountId;

/**
 * A customer's server that wants to hear what happens.
 *
 * @param failingSince the first failure after the last success; null while it works
 */
public record WebhookEndpoint(
        UUID id,
        AccountId account,
        Settings settings,
        State state,
        @Nullable Instant failingSince,
        Instant createdAt) {

    /**
     * What its owner decides.
     *
     * @param eventTypes empty: all, also those that come later
     * @param zadarmaUserKey whose secret signs what is told as Zadarma tells it; null: nothing is
     */
    public record Settings(
            URI url,
            Set<EventType> eventTypes,
            String description,
            @Nullable String zadarmaUserKey) {
        public Settings {
            eventTypes = Set.copyOf(eventTypes);
        }
    }

    /** Whether messages go there. */
    public sealed interface State {
        record Enabled() implements State {}

        record Disabled(Reason reason, Instant at) implements State {}
    }

    /** Why an endpoint is disabled. */
    public enum Reason {
        /** Its owner wanted it. */
        BY_OWNER,
        /** Every attempt failed for days. */
        FAILING,
        /** It answered 410. */
        GONE
    }

    static WebhookEndpoint created(AccountId account, Settings settings, Instant now) {
        return new WebhookEndpoint(UUID.randomUUID(), account, settings, new State.Enabled(), null, now);
    }

    public boolean isEnabled() {
        return state instanceof State.Enabled;
    }

    WebhookEndpoint with(Settings changed) {
        return new WebhookEndpoint(id, account, changed, state, failingSince, createdAt);
    }

    /** With a clean record, so that old failures do not disable it at its next. */
    WebhookEndpoint enable() {
        return isEnabled() ? this : new WebhookEndpoint(id, account, settings, new State.Enabled(), null, createdAt);
    }

    WebhookEndpoint disable(Reason reason, Instant at) {
        return isEnabled()
                ? new WebhookEndpoint(id, account, settings, new State.Disabled(reason, at), failingSince, createdAt)
                : this;
    }
}
