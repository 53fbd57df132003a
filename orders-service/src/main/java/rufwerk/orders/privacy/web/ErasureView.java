package rufwerk.orders.privacy.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rufwerk.orders.privacy.Erasure;
import rufwerk.orders.privacy.Proof;

/** How far an erasure is. */
record ErasureView(
        UUID accountId,

        @Schema(examples = "Asked for on 2031-02-03, case 4711")
        String reason,

        @Schema(examples = "operator") String orderedBy,
        Instant orderedAt,

        @Schema(description = "Whether all services have answered", examples = "false")
        boolean done,

        List<ProofView> proofs,

        @Schema(description = "Services that have not answered yet", examples = "[\"numbers-service\"]")
        List<String> missing) {

    /** What one service has erased. */
    @Schema(name = "ErasureProof")
    record ProofView(
            @Schema(examples = "documents-service") String service,
            Instant erasedAt,

            @Schema(
                    description = "How many rows of which table were removed or emptied, and how many files",
                    examples = "{\"files\": 2, \"review_case\": 2}")
            Map<String, Long> erased) {

        static ProofView of(Proof proof) {
            return new ProofView(proof.service(), proof.erasedAt(), new TreeMap<>(proof.erased()));
        }
    }

    static ErasureView of(Erasure erasure) {
        return new ErasureView(
                erasure.account().value(),
                erasure.reason(),
                erasure.orderedBy().name(),
                erasure.orderedAt(),
                erasure.isDone(),
                erasure.proofs().stream().map(ProofView::of).toList(),
                erasure.missing());
    }
}
