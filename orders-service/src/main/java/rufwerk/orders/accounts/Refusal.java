package rufwerk.orders.accounts;

/** Why a change is not made. */
public enum Refusal {
    NO_SUCH_ACCOUNT,
    ACCOUNT_CLOSED,
    NO_SUCH_CREDENTIAL,
    CREDENTIAL_EXPIRED,
    EXPIRY_IN_THE_PAST,
    TOO_MANY_CREDENTIALS,
    NO_SIGNING_SECRET
}
