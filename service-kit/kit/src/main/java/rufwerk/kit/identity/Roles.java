package rufwerk.kit.identity;

/** Who may sign in beside customers. The names stand in {@code @RolesAllowed}. */
public final class Roles {
    /** Decides about documents. */
    public static final String REVIEWER = "reviewer";

    /** Manages accounts, inventory and pools. */
    public static final String ADMIN = "admin";

    private Roles() {}
}
