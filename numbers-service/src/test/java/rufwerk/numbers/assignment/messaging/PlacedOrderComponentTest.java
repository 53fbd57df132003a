package rufwerk.numbers.assignment.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOffer;
import static rufwerk.numbers.support.Fixtures.anyOrderId;
import static rufwerk.numbers.support.Fixtures.numbersIn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rufwerk.kit.testing.EventSamples;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.Numbers;
import rufwerk.numbers.subscription.Subscription;
import rufwerk.numbers.subscription.Subscriptions;
import rufwerk.numbers.support.Neighbours;
import rufwerk.numbers.support.Transactions;

@NumbersComponent
class PlacedOrderComponentTest {
    @Inject
    Neighbours neighbours;

    @Inject
    Directions directions;

    @Inject
    Numbers numbers;

    @Inject
    Subscriptions subscriptions;

    @Inject
    Transactions transactions;

    @Inject
    ObjectMapper json;

    @Test
    void getsANumberAndTheWorldHearsOfIt() throws JsonProcessingException {
        Direction direction = aDirectionWith(3);
        long orderId = anyOrderId();
        UUID account = UUID.randomUUID();

        neighbours.announceOrder(UUID.randomUUID(), Long.toString(orderId), order(orderId, account, direction));

        var announced = neighbours.awaitAnnouncements(orderId).getFirst();
        assertThat(announced.type()).isEqualTo("numbers.number.assigned");
        EventSamples.publishedBy("numbers-service").verifyFitsSchema(announced.type(), announced.json());
        var event = json.readTree(announced.json());
        assertThat(event.get("order_id").asLong()).isEqualTo(orderId);
        assertThat(event.get("account_id").asText()).isEqualTo(account.toString());
        assertThat(event.get("phone_number").asText())
                .isEqualTo(numbersIn(direction.offer().areaCode(), 1).getFirst().withPlus());
        assertThat(transactions.within(() -> subscriptions.of(account)))
                .extracting(subscription -> subscription.number().withPlus())
                .containsExactly(event.get("phone_number").asText());
    }

    @Test
    void takesNoRealNumberWhenItIsATest() throws JsonProcessingException {
        Direction direction = aDirectionWith(1);
        long orderId = anyOrderId();
        UUID account = UUID.randomUUID();
        var order = (ObjectNode) json.readTree(order(orderId, account, direction));

        neighbours.announceOrder(
                UUID.randomUUID(),
                Long.toString(orderId),
                order.put("test", true).toString());

        var announced = neighbours.awaitAnnouncements(orderId).getFirst();
        EventSamples.publishedBy("numbers-service").verifyFitsSchema("numbers.number.assigned", announced.json());
        var event = json.readTree(announced.json());
        assertThat(event.get("test").asBoolean()).isTrue();
        assertThat(event.get("phone_number").asText()).matches("\\+493023125\\d{3}");
        assertThat(transactions.within(() -> subscriptions.of(account))).isEmpty();
    }

    @Test
    void isToldWhyItGetsNone() throws JsonProcessingException {
        Direction empty = aDirectionWith(0);
        long orderId = anyOrderId();

        neighbours.announceOrder(UUID.randomUUID(), Long.toString(orderId), order(orderId, UUID.randomUUID(), empty));

        var announced = neighbours.awaitAnnouncements(orderId).getFirst();
        assertThat(announced.type()).isEqualTo("numbers.assignment.failed");
        EventSamples.publishedBy("numbers-service").verifyFitsSchema(announced.type(), announced.json());
        assertThat(json.readTree(announced.json()).get("reason").asText()).isEqualTo("no_number_available");
    }

    /** The last order has the same key, so it is handled after all the others. */
    @Test
    void getsOneNumberHoweverOftenItArrives() {
        Direction direction = aDirectionWith(5);
        UUID account = UUID.randomUUID();
        long orderId = anyOrderId();
        long lastId = anyOrderId();
        String key = Long.toString(orderId);
        UUID eventId = UUID.randomUUID();

        neighbours.announceOrder(eventId, key, order(orderId, account, direction));
        neighbours.announceOrder(eventId, key, order(orderId, account, direction));
        neighbours.announceOrder(UUID.randomUUID(), key, order(orderId, account, direction));
        neighbours.announceOrder(UUID.randomUUID(), key, order(lastId, UUID.randomUUID(), direction));

        neighbours.awaitAnnouncements(lastId);
        // Once it was an order that is asked about again, which is answered again.
        await().until(() -> neighbours.awaitAnnouncements(orderId).size() == 2);
        assertThat(neighbours.awaitAnnouncements(orderId))
                .extracting(Neighbours.Announcement::json)
                .containsOnly(neighbours.awaitAnnouncements(orderId).getFirst().json());
        assertThat(transactions.within(() -> subscriptions.of(account)))
                .extracting(Subscription::number)
                .containsExactly(numbersIn(direction.offer().areaCode(), 1).getFirst());
    }

    /** The last order has the same key, so it is handled after all the others. */
    @Test
    void givesItsNumberBackWhenItIsCancelledHoweverOftenThatArrives() {
        Direction direction = aDirectionWith(5);
        UUID account = UUID.randomUUID();
        long orderId = anyOrderId();
        long lastId = anyOrderId();
        String key = Long.toString(orderId);
        UUID eventId = UUID.randomUUID();

        neighbours.announceOrder(UUID.randomUUID(), key, order(orderId, account, direction));
        neighbours.announceCancellation(eventId, key, cancellation(orderId, account));
        neighbours.announceCancellation(eventId, key, cancellation(orderId, account));
        neighbours.announceCancellation(UUID.randomUUID(), key, cancellation(orderId, account));
        neighbours.announceOrder(UUID.randomUUID(), key, order(lastId, UUID.randomUUID(), direction));

        neighbours.awaitAnnouncements(lastId);
        await().until(() -> neighbours.awaitAnnouncements(orderId).size() == 2);
        assertThat(neighbours.awaitAnnouncements(orderId))
                .extracting(Neighbours.Announcement::type)
                .containsExactly("numbers.number.assigned", "numbers.assignment.ended");
        EventSamples.publishedBy("numbers-service")
                .verifyFitsSchema(
                        "numbers.assignment.ended",
                        neighbours.awaitAnnouncements(orderId).getLast().json());
        assertThat(transactions.within(() -> subscriptions.of(account))).isEmpty();
    }

    @Test
    void getsNothingWhenItsCancellationOvertakesIt() {
        Direction direction = aDirectionWith(5);
        UUID account = UUID.randomUUID();
        long orderId = anyOrderId();
        String key = Long.toString(orderId);

        neighbours.announceCancellation(UUID.randomUUID(), key, cancellation(orderId, account));
        neighbours.announceOrder(UUID.randomUUID(), key, order(orderId, account, direction));

        await().until(() -> neighbours.awaitAnnouncements(orderId).size() == 2);
        assertThat(neighbours.awaitAnnouncements(orderId))
                .extracting(Neighbours.Announcement::type)
                .containsOnly("numbers.assignment.failed");
        assertThat(transactions.within(() -> subscriptions.of(account))).isEmpty();
    }

    private String cancellation(long orderId, UUID account) {
        return sample("orders.order.cancelled", orderId, account).toString();
    }

    private Direction aDirectionWith(int count) {
        Direction direction = transactions.within(() -> directions.addIfAbsent(anOffer()));
        transactions.within(() ->
                numbers.addFree(direction.id(), numbersIn(direction.offer().areaCode(), count), NOON));
        return direction;
    }

    /** The committed sample of orders-service, with our own ids. */
    private String order(long orderId, UUID account, Direction direction) {
        return sample("orders.order.placed", orderId, account)
                .put("area_code", direction.offer().areaCode().digits())
                .toString();
    }

    private ObjectNode sample(String type, long orderId, UUID account) {
        try {
            var event = (ObjectNode)
                    json.readTree(EventSamples.publishedBy("orders-service").sample(type));
            return event.put("order_id", orderId).put("account_id", account.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
