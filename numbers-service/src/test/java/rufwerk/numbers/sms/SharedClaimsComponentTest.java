package rufwerk.numbers.sms;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.support.Transactions;

/** Several replicas at once. All of it is due so late that the service under test leaves it alone. */
@NumbersComponent
class SharedClaimsComponentTest {
    private static final int MANY = 40;
    private static final int REPLICAS = 8;
    private static final Instant LATER = Instant.parse("2099-01-01T12:00:00Z");

    @Inject
    IncomingMessages messages;

    @Inject
    Forwardings forwardings;

    @Inject
    Transactions transactions;

    private final String mailbox = UUID.randomUUID() + "@example.com";

    @Test
    void giveEachForwardingToOneReplica() {
        keepMany();

        List<UUID> claimed = claimEverywhere(LATER);

        assertThat(claimed).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(claimEverywhere(LATER.plus(ForwardingLoop.LEASE).minusMillis(1)))
                .isEmpty();
    }

    @Test
    void giveItToAnotherOnceTheReplicaIsGivenUp() {
        keepMany();
        List<UUID> first = claimEverywhere(LATER);

        List<UUID> again = claimEverywhere(LATER.plus(ForwardingLoop.LEASE));

        assertThat(again).containsExactlyInAnyOrderElementsOf(first);
    }

    private void keepMany() {
        for (int i = 0; i < MANY; i++) {
            var sms = new IncomingSms(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    new PhoneNumber("492214710000"),
                    new SmsContent("Rufwerk", "Hello"),
                    LATER);
            transactions.within(() -> messages.add(
                    new CarrierMessageId(sms.id().toString()), sms, List.of(new Onward(Way.EMAIL, mailbox))));
        }
    }

    /** A few at a time, until there are none left. */
    private List<UUID> claimEverywhere(Instant now) {
        List<UUID> all = new ArrayList<>();
        List<ClaimedForwarding> round;
        do {
            round =
                    transactions
                            .race(
                                    REPLICAS,
                                    replica -> forwardings.claim(Way.EMAIL, 3, now, now.plus(ForwardingLoop.LEASE)))
                            .stream()
                            .flatMap(List::stream)
                            .toList();
            round.stream()
                    .filter(claimed -> claimed.target().equals(mailbox))
                    .map(ClaimedForwarding::id)
                    .forEach(all::add);
        } while (!round.isEmpty());
        return all;
    }
}
