package rufwerk.orders.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rufwerk.orders.webhooks.Attempt.Answered;
import rufwerk.orders.webhooks.Attempt.Unanswered;
import rufwerk.orders.webhooks.Attempt.Unsent;

class TrafficTest {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    private final Traffic traffic = new Traffic(16, 4, 100);

    @Test
    void leavesRoomForOthersWhileAHostIsDead() {
        for (int i = 0; i < 8; i++) {
            traffic.begun(to("lane " + i, "dead.example"), NOON);
        }

        Room room = traffic.room(NOON);

        assertThat(room.total()).isEqualTo(8);
        assertThat(room.hosts()).containsEntry("dead.example", 0);
        assertThat(room.perHost()).isEqualTo(8);
    }

    @Test
    void keepsEachLaneWithinItsLimit() {
        for (int i = 0; i < 3; i++) {
            traffic.begun(to("lane", "well.example"), NOON);
        }

        assertThat(traffic.room(NOON).lanes()).containsEntry("lane", 1);
    }

    @Test
    void givesTheRoomBackHoweverAnAttemptEnds() {
        var delivery = to("lane", "host.example");
        for (var result : List.of(new Answered(500, "", null), new Unanswered("no"), new Unsent("no"))) {
            traffic.begun(delivery, NOON);
            traffic.ended(delivery, result, NOON);
        }

        assertThat(traffic.underWay()).isZero();
        assertThat(traffic.room(NOON).lanes()).containsEntry("lane", 4);
    }

    @Test
    void saysWhenOthersMayHaveWaitedForAPlace() {
        var delivery = to("lane", "host.example");
        var answered = new Answered(200, "", null);
        for (int i = 0; i < 4; i++) {
            traffic.begun(delivery, NOON);
        }

        assertThat(traffic.ended(delivery, answered, NOON))
                .as("the lane was full")
                .isTrue();
        assertThat(traffic.ended(delivery, answered, NOON)).isFalse();
    }

    @Test
    void blamesNoHostForWhatWasNotSent() {
        var delivery = to("lane", "host.example");
        for (int i = 0; i < 20; i++) {
            traffic.begun(delivery, NOON);
            traffic.ended(delivery, new Unsent("Its secret cannot be opened now"), NOON);
        }

        assertThat(traffic.pausedHosts(NOON)).isZero();
        assertThat(traffic.room(NOON).hosts()).containsEntry("host.example", 8);
    }

    private static Delivery to(String lane, String host) {
        var target = new Target.Endpoint(UUID.randomUUID(), URI.create("https://" + host), List.of(), null);
        return new Delivery(UUID.randomUUID(), UUID.randomUUID(), target, lane, host, "{}", 1, 1, null);
    }
}
