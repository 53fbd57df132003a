package rufwerk.numbers.sms.web;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.kit.access.ForCustomers;
import rufwerk.numbers.NumbersProblem;
import rufwerk.numbers.sms.Outlet;
import rufwerk.numbers.sms.ReadSms;
import rufwerk.numbers.sms.Way;

/** A customer's own text messages. Those of others look like those that do not exist. */
@Path("/v1/sms")
@Produces(MediaType.APPLICATION_JSON)
@ForCustomers
@Tag(name = "Text messages", description = "What came in for your numbers, and where it went on to")
class SmsResource {
    private final ReadSms readSms;
    private final CurrentCaller caller;
    private final Map<Way, String> closed = new EnumMap<>(Way.class);

    SmsResource(ReadSms readSms, CurrentCaller caller, @All List<Outlet> outlets) {
        this.readSms = readSms;
        this.caller = caller;
        outlets.forEach(outlet -> outlet.closedBecause().ifPresent(reason -> closed.put(outlet.way(), reason)));
    }

    @GET
    @Operation(summary = "List your text messages, newest first")
    public Uni<SmsList> list(
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit,
            @Parameter(description = "next_cursor of the page before") @RestQuery @Nullable String cursor) {
        return readSms.list(caller.get().accountId(), SmsList.before(cursor), limit + 1)
                .map(found -> SmsList.of(found, limit));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One text message, with each forwarding and its attempts")
    public Uni<StoryView> story(@RestPath UUID id) {
        return readSms.story(caller.get().accountId(), id).map(story -> {
            if (story == null) {
                throw NumbersProblem.SMS_UNKNOWN.because("You have no text message " + id);
            }
            return StoryView.of(story, closed);
        });
    }
}
