package rufwerk.orders.events.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rufwerk.orders.events.LoggedEvent;

/** An event in a page. */
record EventView(
        @Schema(description = "To read on after this event") String cursor,

        @Schema(
                type = SchemaType.OBJECT,
                description = "As webhook endpoints get it",
                examples = "{\"type\":\"orders.order.placed\",\"timestamp\":\"2026-11-21T10:15:30Z\",\"data\":{}}")
        @JsonRawValue
        String message) {

    static EventView of(LoggedEvent event) {
        return new EventView(EventCursor.write(event.position()), event.message());
    }
}
