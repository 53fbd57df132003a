package rufwerk.orders.accounts.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.identity.Roles;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.accounts.ReadAccounts;

/** What operators did to accounts. */
@Path("/v1/audit")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Audit", description = "Who changed what; entries are only ever added")
class AuditResource {
    private final ReadAccounts readAccounts;

    AuditResource(ReadAccounts readAccounts) {
        this.readAccounts = readAccounts;
    }

    @GET
    @Operation(summary = "Read the audit log, newest first")
    public Uni<AuditList> list(
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit,
            @Parameter(description = "next_cursor of the page before") @RestQuery @Nullable String cursor,
            @Parameter(description = "Only what was done to this account")
                    @RestQuery
                    @Nullable
                    @org.hibernate.validator.constraints.UUID
                    String account) {
        AccountId wanted = account == null ? null : new AccountId(UUID.fromString(account));
        return readAccounts.audit(wanted, Cursor.auditEntry(cursor), limit).map(AuditList::of);
    }
}
