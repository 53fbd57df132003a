package rufwerk.orders.ordering.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.verification.Verification;
import rufwerk.orders.verification.VerificationChange;
import rufwerk.orders.verification.VerificationState;

/** A verification as its customer sees it. */
record VerificationView(
        UUID verificationId,
        VerificationState state,
        String country,
        String areaCode,
        Instant submittedAt,

        @Schema(description = "What it went through; in lists left out")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<ChangeView> history) {

    /** What it was from then on. */
    record ChangeView(
            VerificationState state,

            @Schema(description = "Why, for example document_expired") @Nullable
            String reason,

            @Schema(description = "The operator's own words") @Nullable
            String comment,

            Instant at) {
        static ChangeView of(VerificationChange change) {
            Verification.Remark remark = change.remark();
            return new ChangeView(
                    change.state(),
                    remark == null ? null : remark.reason(),
                    remark == null ? null : remark.comment(),
                    change.at());
        }
    }

    static VerificationView of(Verification verification) {
        return view(verification, null);
    }

    static VerificationView of(Verification verification, List<VerificationChange> changes) {
        return view(verification, changes.stream().map(ChangeView::of).toList());
    }

    private static VerificationView view(Verification verification, @Nullable List<ChangeView> history) {
        return new VerificationView(
                verification.id().value(),
                verification.state(),
                verification.area().country(),
                verification.area().areaCode(),
                verification.submittedAt(),
                history);
    }
}
