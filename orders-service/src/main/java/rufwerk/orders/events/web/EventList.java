package rufwerk.orders.events.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rufwerk.orders.events.LogPage;

/** A page of the log. */
record EventList(
        List<EventView> events,

        @Schema(description = "Where to read on, now or later")
        String nextCursor,

        @Schema(description = "true: there may be more already")
        boolean more) {

    static EventList of(LogPage.Events page) {
        return new EventList(
                page.events().stream().map(EventView::of).toList(), EventCursor.write(page.next()), page.more());
    }
}
