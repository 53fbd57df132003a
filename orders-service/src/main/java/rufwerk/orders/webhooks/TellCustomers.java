package rufwerk.orders.webhooks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.events.TraceParent;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.documents.DecidedDocument;
import rufwerk.orders.documents.DocumentNotifications;
import rufwerk.orders.endpoints.EndpointNotices;
import rufwerk.orders.endpoints.Endpoints;
import rufwerk.orders.endpoints.EventType;
import rufwerk.orders.endpoints.WebhookEndpoint;
import rufwerk.orders.events.AppendEvents;
import rufwerk.orders.events.NewEvent;
import rufwerk.orders.ordering.Notifications;
import rufwerk.orders.ordering.OrderEvent;
import rufwerk.orders.ordering.Push;
import rufwerk.orders.verification.Verification;
import rufwerk.orders.verification.Verification.Approved;
import rufwerk.orders.verification.Verification.Cancelled;
import rufwerk.orders.verification.Verification.Expired;
import rufwerk.orders.verification.Verification.MoreAsked;
import rufwerk.orders.verification.Verification.Pending;
import rufwerk.orders.verification.Verification.Rejected;
import rufwerk.orders.verification.VerificationNotifications;

/**
 * Writes what happened to the account's event log, and promises a delivery to everybody who wants to hear of it: the
 * order's push URL, and the account's endpoints.
 */
@ApplicationScoped
class TellCustomers implements Notifications, VerificationNotifications, DocumentNotifications, EndpointNotices {
    private final Deliveries deliveries;
    private final Endpoints endpoints;
    private final AppendEvents appendEvents;
    private final MessageBody body;
    private final DeliverWebhooks deliverWebhooks;
    private final TraceParent traceParent;
    private final Clock clock;

    TellCustomers(
            Deliveries deliveries,
            Endpoints endpoints,
            AppendEvents appendEvents,
            MessageBody body,
            DeliverWebhooks deliverWebhooks,
            TraceParent traceParent,
            Clock clock) {
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.appendEvents = appendEvents;
        this.body = body;
        this.deliverWebhooks = deliverWebhooks;
        this.traceParent = traceParent;
        this.clock = clock;
    }

    @Override
    public Uni<Void> tell(List<? extends OrderEvent> events) {
        EventType type = MessageBody.typeOf(events.getFirst());
        Set<AccountId> accounts =
                events.stream().map(event -> event.order().account()).collect(toSet());
        return endpoints.listeningTo(type, accounts).chain(listening -> {
            var endpointsOf = listening.stream().collect(groupingBy(WebhookEndpoint::account));
            List<NewEvent> happened = new ArrayList<>();
            List<Draft> drafts = new ArrayList<>();
            for (OrderEvent event : events) {
                AccountId account = event.order().account();
                String message = body.forEndpoint(event);
                happened.add(new NewEvent(account.value(), type, message));
                drafts.addAll(drafts(event, type, endpointsOf.getOrDefault(account, List.of()), message));
            }
            return appendEvents.all(happened).chain(() -> add(drafts));
        });
    }

    @Override
    public Uni<Void> tell(Verification decided, Instant at) {
        return switch (decided) {
            case Pending pending -> Uni.createFrom().voidItem();
            case Approved approved -> tell(EventType.VERIFICATION_APPROVED, decided, at);
            case Rejected rejected -> tell(EventType.VERIFICATION_REJECTED, decided, at);
            case MoreAsked asked -> tell(EventType.VERIFICATION_MORE_ASKED, decided, at);
            case Expired expired -> tell(EventType.VERIFICATION_EXPIRED, decided, at);
            case Cancelled cancelled -> tell(EventType.VERIFICATION_CANCELLED, decided, at);
        };
    }

    @Override
    public Uni<Void> tell(DecidedDocument document) {
        String subject = "document " + document.file();
        return tellEndpoints(MessageBody.typeOf(document), document.account(), subject, body.forEndpoint(document));
    }

    @Override
    public Uni<UUID> test(WebhookEndpoint endpoint) {
        Draft test = draft(
                endpoint.account(),
                receiver(endpoint),
                EventType.TEST,
                "test " + UUID.randomUUID(),
                null,
                body.ofTest(endpoint, clock.instant()),
                null);
        return add(List.of(test)).replaceWith(test.id());
    }

    @Override
    public Uni<Void> moved(WebhookEndpoint endpoint) {
        return deliveries.redirect(endpoint.id(), endpoint.settings().url());
    }

    @Override
    public Uni<Void> closed(WebhookEndpoint endpoint) {
        return deliveries.giveUp(endpoint.id());
    }

    @Override
    public Uni<Void> disabledByUs(WebhookEndpoint endpoint) {
        String message = body.ofDisabled(endpoint, clock.instant());
        return tellEndpoints(EventType.ENDPOINT_DISABLED, endpoint.account(), "endpoint " + endpoint.id(), message);
    }

    private Uni<Void> tell(EventType type, Verification decided, Instant at) {
        String message = body.forEndpoint(type, decided, at);
        return tellEndpoints(type, decided.account(), "verification " + decided.id(), message);
    }

    private List<Draft> drafts(OrderEvent event, EventType type, List<WebhookEndpoint> listening, String message) {
        AccountId account = event.order().account();
        long order = event.order().id().value();
        String subject = "order " + order;
        List<Draft> drafts = new ArrayList<>();
        Push push = event.order().push();
        String pushed = push == null ? null : body.forPushUrl(event);
        if (push != null && pushed != null) {
            var receiver = new Draft.Receiver.PushUrl(push.url(), push.secret());
            drafts.add(draft(account, receiver, type, subject, order, pushed, event.cause()));
        }
        listening.forEach(endpoint ->
                drafts.add(draft(account, receiver(endpoint), type, subject, order, message, event.cause())));
        return drafts;
    }

    private Uni<Void> tellEndpoints(EventType type, AccountId account, String subject, String message) {
        return appendEvents
                .all(List.of(new NewEvent(account.value(), type, message)))
                .chain(() -> endpoints.listeningTo(type, Set.of(account)))
                .chain(listening -> add(listening.stream()
                        .map(endpoint -> draft(account, receiver(endpoint), type, subject, null, message, null))
                        .toList()));
    }

    private Uni<Void> add(List<Draft> drafts) {
        return drafts.isEmpty()
                ? Uni.createFrom().voidItem()
                : deliveries.add(drafts, clock.instant()).invoke(deliverWebhooks::wake);
    }

    private static Draft.Receiver receiver(WebhookEndpoint endpoint) {
        return new Draft.Receiver.Endpoint(endpoint.id(), endpoint.settings().url());
    }

    private Draft draft(
            AccountId account,
            Draft.Receiver receiver,
            EventType type,
            String subject,
            @Nullable Long order,
            String payload,
            @Nullable String cause) {
        return new Draft(
                UUID.randomUUID(),
                account.value(),
                receiver,
                type,
                subject,
                order,
                payload,
                cause == null ? traceParent.ofThisMoment() : cause);
    }
}
