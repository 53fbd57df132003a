package rufwerk.orders.ordering.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.OpaqueCursor;
import rufwerk.orders.accounts.Page;
import rufwerk.orders.verification.Verification;
import rufwerk.orders.verification.VerificationId;
import rufwerk.orders.verification.VerificationPosition;

/** A page of verifications. */
record VerificationList(
        List<VerificationView> verifications,

        @Schema(description = "Where the next page begins; null: this is the last one") @Nullable
        String nextCursor) {

    static VerificationList of(List<Verification> found, int limit) {
        Page<Verification> page = Page.of(found, limit);
        return new VerificationList(
                page.items().stream().map(VerificationView::of).toList(),
                page.more() ? after(page.items().getLast()) : null);
    }

    static @Nullable VerificationPosition before(@Nullable String cursor) {
        return OpaqueCursor.read(cursor, text -> {
            String[] parts = text.split(" ", 2);
            return new VerificationPosition(
                    Instant.parse(parts[0]), new VerificationId(UUID.fromString(parts[parts.length - 1])));
        });
    }

    private static String after(Verification verification) {
        return OpaqueCursor.write(verification.submittedAt() + " " + verification.id());
    }
}
