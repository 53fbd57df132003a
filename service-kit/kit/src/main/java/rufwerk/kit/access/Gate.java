package rufwerk.kit.access;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.Admission.Admitted;
import rufwerk.kit.access.Admission.Reason;
import rufwerk.kit.access.Admission.Refused;
import rufwerk.kit.limits.Limit;
import rufwerk.kit.limits.Limits;
import rufwerk.kit.limits.Quota;

/**
 * Decides in one place who may pass. A dialect finds out what was presented, asks here, and puts a refusal into its own
 * words.
 *
 * <p>Presenting something wrong over and over makes an address wait; whoever then presents something right still passes,
 * because keys cannot be guessed and neighbours behind one address are not to blame.
 */
@Singleton
public class Gate {
    private static final Duration FAILURES_PERIOD = Duration.ofMinutes(5);

    private final Limits limits;
    private final Limit perAddress;
    private final Limit perCredential;
    private final Limit failures;
    private final Clock clock;

    Gate(Limits limits, AccessConfig config, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.perAddress = Limit.perMinute(config.requestsPerAddress());
        this.perCredential = Limit.perMinute(config.requestsPerCredential());
        this.failures = new Limit(config.failuresPerAddress(), FAILURES_PERIOD);
    }

    /** Whether a credential opens this service for what is asked. Empty: nothing that opens anything was presented. */
    public Uni<Admission> admit(Optional<KnownCredential> presented, Access access, Client client) {
        return admit(presented, access, client, null);
    }

    /** As above, with the limit that a dialect is known for; a limit of the credential's own still wins. */
    public Uni<Admission> admit(
            Optional<KnownCredential> presented, Access access, Client client, @Nullable Limit ofDialect) {
        return stranger(client)
                .chain(quota -> quota.granted()
                        ? presented
                                .map(credential -> check(credential, access, client, ofDialect))
                                .orElseGet(() -> failed(client))
                        : Uni.createFrom().item(tooMany(quota)));
    }

    /** Counts a request that nobody has to be known for. */
    public Uni<Quota> stranger(Client client) {
        return limits.take("address " + client.network(), perAddress);
    }

    /** Counts something wrong that was presented. */
    public Uni<Admission> failed(Client client) {
        return failure(client).map(quota -> quota.granted() ? Refused.because(Reason.UNKNOWN) : tooMany(quota));
    }

    /** Counts a failure of whoever signs in; not granted: refuse without looking at what is presented. */
    public Uni<Quota> failure(Client client) {
        return limits.take(failuresOf(client), failures);
    }

    /** It was no failure after all. */
    public void succeeded(Client client) {
        limits.giveBack(failuresOf(client));
    }

    private Uni<Admission> check(KnownCredential credential, Access access, Client client, @Nullable Limit ofDialect) {
        if (!credential.isOpenFrom(client)) {
            return Uni.createFrom().item(Refused.because(Reason.WRONG_NETWORK));
        }
        if (!credential.allowed().contains(access)) {
            return Uni.createFrom().item(Refused.because(Reason.TOO_NARROW));
        }
        Integer own = credential.requestsPerMinute();
        Limit limit = own == null ? Objects.requireNonNullElse(ofDialect, perCredential) : Limit.perMinute(own);
        return limits.take("credential " + credential.caller().credentialId(), limit)
                .map(quota -> quota.granted() ? new Admitted(credential.caller(), quota) : tooMany(quota));
    }

    private Admission tooMany(Quota quota) {
        return new Refused(Reason.TOO_MANY, quota.retryAfterSeconds(clock.instant()));
    }

    private static String failuresOf(Client client) {
        return "failures " + client.network();
    }
}
