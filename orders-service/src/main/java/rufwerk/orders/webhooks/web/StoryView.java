package rufwerk.orders.webhooks.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.webhooks.DeliveryStory;

/** One delivery with what was sent and what came back. */
record StoryView(
        DeliveryView delivery,

        @Schema(type = SchemaType.OBJECT, description = "What was sent; for push URLs without push_secret")
        @JsonRawValue
        String payload,

        @Schema(description = "The latest hundred, oldest first")
        List<AttemptView> attempts) {

    /** One attempt. */
    record AttemptView(
            int number,
            Instant at,
            int durationMillis,
            @Nullable Integer status,

            @Schema(description = "The first 4 KiB of the answer") @Nullable
            String response,

            @Schema(description = "Why there was no answer") @Nullable
            String failure) {}

    static StoryView of(DeliveryStory story) {
        return new StoryView(
                DeliveryView.of(story.delivery()),
                story.payload(),
                story.attempts().stream()
                        .map(attempt -> new AttemptView(
                                attempt.number(),
                                attempt.at(),
                                attempt.durationMillis(),
                                attempt.status(),
                                attempt.response(),
                                attempt.failure()))
                        .toList());
    }
}
