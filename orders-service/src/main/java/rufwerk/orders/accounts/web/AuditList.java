package rufwerk.orders.accounts.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.accounts.AuditEntry;
import rufwerk.orders.accounts.Page;

/** A page of the audit log. */
record AuditList(
        List<Entry> entries,

        @Schema(description = "Where the next page begins; null: this is the last one") @Nullable
        String nextCursor) {

    /** Something that was done. */
    record Entry(
            @Schema(examples = "4711") long id,
            Instant at,

            @Schema(description = "Who did it, by the name under which they signed in", examples = "operator")
            String operator,

            @Schema(examples = "credential_restricted") String action,
            UUID accountId,
            @Nullable UUID credentialId,

            @Schema(
                    description = "What differed, as it was before; never anything secret",
                    examples = "{\"credentials\":{\"00000000-0000-4000-8000-000000000001\":{\"label\":null}}}")
            Map<String, Object> before,

            @Schema(
                    description = "What differed, as it was afterwards; never anything secret",
                    examples = "{\"credentials\":{\"00000000-0000-4000-8000-000000000001\":{\"label\":\"Billing\"}}}")
            Map<String, Object> after) {

        static Entry of(AuditEntry entry) {
            return new Entry(
                    entry.id(),
                    entry.at(),
                    entry.cause().operator().name(),
                    Words.of(entry.cause().action()),
                    entry.account().value(),
                    entry.cause().credential(),
                    entry.difference().before(),
                    entry.difference().after());
        }
    }

    static AuditList of(Page<AuditEntry> page) {
        return new AuditList(
                page.items().stream().map(Entry::of).toList(),
                page.more() ? Cursor.after(page.items().getLast()) : null);
    }
}
