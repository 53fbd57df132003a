package rufwerk.documents.desk.web;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.clients.orders.OrdersApi;
import rufwerk.documents.clients.orders.Replay;
import rufwerk.kit.identity.Roles;

/** The webhook deliveries of an account, and another chance for those that failed. */
@Path("/desk/accounts/{id}/deliveries")
@Page
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.TEXT_HTML)
class DeliveryResource {
    private static final String ORDERS = "orders-service";
    private static final Duration A_DAY = Duration.ofDays(1);

    private final OrdersApi orders;
    private final OperatorAccess access;
    private final Clock clock;

    DeliveryResource(@RestClient OrdersApi orders, OperatorAccess access, Clock clock) {
        this.orders = orders;
        this.access = access;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> list(
            @RestPath UUID id,
            @RestQuery @DefaultValue("") String state,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String done,
            @RestQuery @Nullable String problem,
            @RestQuery @Nullable String fault,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Moments moments = moments(headers);
        OfAccountFilter filter = OfAccountFilter.ofDeliveries(id, state);
        return Part.of(ORDERS, orders.deliveries(access.authorization(), id, null, filter.stateOrNull(), after))
                .map(found -> new DeliveriesPage(
                                SignedIn.of(security),
                                moments,
                                filter,
                                moments.local(moments.now().minus(A_DAY)),
                                found,
                                Said.of(done, problem, fault))
                        .setLocale(moments.locale()));
    }

    @GET
    @Path("/{delivery}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> show(
            @RestPath UUID id,
            @RestPath UUID delivery,
            @RestQuery @Nullable String done,
            @RestQuery @Nullable String problem,
            @RestQuery @Nullable String fault,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Moments moments = moments(headers);
        return Part.of(ORDERS, orders.delivery(access.authorization(), id, delivery))
                .map(found -> new DeliveryPage(SignedIn.of(security), moments, id, found, Said.of(done, problem, fault))
                        .setLocale(moments.locale()));
    }

    @POST
    @Path("/{delivery}/replay")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<Object>> replay(@RestPath UUID id, @RestPath UUID delivery) {
        String page = pageOf(id) + "/" + delivery;
        return Sending.thenGo(
                page,
                () -> orders.replay(access.authorization(), id, delivery)
                        .map(again -> Sending.done(page, Notice.REPLAYED)));
    }

    /** Counts and changes nothing; the page that comes has the form that does. */
    @GET
    @Path("/replays")
    @Operation(hidden = true)
    public Uni<RestResponse<Object>> count(
            @RestPath UUID id,
            @RestQuery @DefaultValue("") String since,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Moments moments = moments(headers);
        return Sending.thenAnswer(pageOf(id), () -> {
            Instant from = Moments.instant(ReplayForm.local(since));
            Instant until = moments.now();
            return Part.of(ORDERS, orders.replayAll(access.authorization(), id, new Replay(from, until, true)))
                    .chain(counted -> Html.of(new ReplayPage(SignedIn.of(security), moments, id, from, until, counted)
                            .setLocale(moments.locale())));
        });
    }

    @POST
    @Path("/replays")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<Object>> replayAll(
            @RestPath UUID id, @RestForm @DefaultValue("") String since, @RestForm @DefaultValue("") String until) {
        String page = pageOf(id);
        return Sending.thenGo(page, () -> {
            var counted = new Replay(ReplayForm.instant("since", since), ReplayForm.instant("until", until), false);
            return orders.replayAll(access.authorization(), id, counted)
                    .map(replayed -> Sending.done(page, Notice.REPLAYED));
        });
    }

    private Moments moments(HttpHeaders headers) {
        return new Moments(clock.instant(), Language.of(headers.getAcceptableLanguages()));
    }

    private static String pageOf(UUID account) {
        return AccountResource.pageOf(account) + "/deliveries";
    }
}
