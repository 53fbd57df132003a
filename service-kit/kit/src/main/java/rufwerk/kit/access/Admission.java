package rufwerk.kit.access;

import rufwerk.kit.limits.Quota;

/** What the {@link Gate} says to a request. Every dialect turns a refusal into its own words. */
public sealed interface Admission {

    /** @param quota what the credential has left */
    record Admitted(Caller caller, Quota quota) implements Admission {}

    /** @param retryAfterSeconds whole seconds until another try makes sense, if it was {@link Reason#TOO_MANY} */
    record Refused(Reason reason, long retryAfterSeconds) implements Admission {
        static Refused because(Reason reason) {
            return new Refused(reason, 0);
        }
    }

    /** Why a request may not pass. */
    enum Reason {
        /** Nothing was presented, or nothing that opens anything: unknown, mistyped, revoked and expired look the same. */
        UNKNOWN,
        /** The credential may not be used from this address. */
        WRONG_NETWORK,
        /** The credential may do other things, but not this. */
        TOO_NARROW,
        /** Too many requests of this credential or from this address. */
        TOO_MANY
    }
}
