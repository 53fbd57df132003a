package rufwerk.orders.accounts;

/** What was done; the names are kept for ever. */
public enum AuditAction {
    ACCOUNT_OPENED,
    STATUS_SET,
    SIGNING_SET,
    CREDENTIAL_ISSUED,
    CREDENTIAL_ROTATED,
    CREDENTIAL_RESTRICTED,
    CREDENTIAL_REVOKED,
    ACCOUNT_ERASED,
    HOLD_PLACED,
    HOLD_LIFTED,
    /** The service itself did it, under another master key; nothing else differs. */
    SECRETS_RESEALED
}
