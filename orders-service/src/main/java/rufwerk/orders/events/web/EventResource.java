package rufwerk.orders.events.web;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.Access;
import rufwerk.kit.access.Caller;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.kit.access.Customers;
import rufwerk.kit.access.ForCustomers;
import rufwerk.orders.OrdersProblem;
import rufwerk.orders.events.EventLog;
import rufwerk.orders.events.EventQuery;
import rufwerk.orders.events.FollowEvents;
import rufwerk.orders.events.LogPage;
import rufwerk.orders.events.LogPosition;
import rufwerk.orders.events.StreamPart;

/** A customer's own event log. */
@Path("/v1/events")
@ForCustomers
@Tag(name = "Events", description = "What happened to your orders and verifications, in order and without gaps")
class EventResource {
    private static final String FROM_NOW = "latest";
    private static final int STREAM_PAGE = 100;

    private final EventLog log;
    private final FollowEvents followEvents;
    private final Customers customers;
    private final CurrentCaller caller;

    EventResource(EventLog log, FollowEvents followEvents, Customers customers, CurrentCaller caller) {
        this.log = log;
        this.followEvents = followEvents;
        this.customers = customers;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Read your events, oldest first",
            description = "Read on with next_cursor, also after an empty page. With Accept: text/event-stream the same"
                    + " events come as they happen; each has its cursor as id, so that a client goes on with"
                    + " Last-Event-ID, and an event named end says why a stream is over.")
    public Uni<EventList> events(
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit,
            @Parameter(
                            description =
                                    "next_cursor of the page before, or latest; left out: from the oldest that is kept")
                    @RestQuery
                    @Nullable
                    String after,
            @Parameter(description = "Only these, comma-separated") @RestQuery @Nullable String types) {
        var query = new EventQuery(caller.get().accountId(), EventTypes.read(types), LogPosition.BEGIN, limit);
        return begin(after).chain(from -> log.read(query.from(from))).map(page -> switch (page) {
            case LogPage.Events events -> EventList.of(events);
            case LogPage.Forgotten() -> throw OrdersProblem.EVENTS_FORGOTTEN.because("Begin anew, without a cursor");
        });
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> follow(
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String types,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String lastEventId,
            @Context Sse sse) {
        Caller reader = caller.get();
        var query = new EventQuery(reader.accountId(), EventTypes.read(types), LogPosition.BEGIN, STREAM_PAGE);
        followEvents.requireRoom(reader.accountId());
        return begin(lastEventId == null ? after : lastEventId)
                .onItem()
                .transformToMulti(
                        from -> followEvents.from(query.from(from), () -> customers.isStillOpen(reader, Access.READ)))
                .map(part -> written(part, sse));
    }

    private Uni<LogPosition> begin(@Nullable String after) {
        return FROM_NOW.equals(after) ? log.end() : Uni.createFrom().item(EventCursor.read(after));
    }

    private static OutboundSseEvent written(StreamPart part, Sse sse) {
        OutboundSseEvent.Builder out = sse.newEventBuilder();
        return switch (part) {
            case StreamPart.Happened(var event) ->
                out.id(EventCursor.write(event.position()))
                        .name(event.type())
                        .data(event.message())
                        .build();
            case StreamPart.Alive(var position) ->
                out.id(EventCursor.write(position)).comment("nothing new").build();
            case StreamPart.Ended(var reason) ->
                out.name("end")
                        .data("{\"reason\":\"%s\"}".formatted(reason.name().toLowerCase(java.util.Locale.ROOT)))
                        .build();
        };
    }
}
