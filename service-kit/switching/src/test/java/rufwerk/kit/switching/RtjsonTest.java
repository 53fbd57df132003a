package rufwerk.kit.switching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import rufwerk.kit.switching.Destination.SipAddress;
import rufwerk.kit.switching.Destination.Subscriber;

class RtjsonTest {

    @Test
    void sendsASubscriberThroughTheGateway() {
        var route = new SwitchRoute(
                "491801557990980", new Subscriber("4420123456"), Instant.parse("2026-11-21T12:10:00Z"), 4);

        assertThat(Rtjson.document(route, () -> new Gateway("192.0.2.1:5060"))).isEqualTo("""
                {"version":"1.0","routing":"serial","routes":[{"uri":"sip:4420123456@192.0.2.1:5060",\
                "dst_uri":"sip:192.0.2.1:5060"}],"called":"491801557990980","valid_until":"2026-11-21T12:10:00Z",\
                "cents_per_minute":4}""");
    }

    @Test
    void asksForNoGatewayWhereThereIsAnAddress() {
        var route = new SwitchRoute("492214710000", new SipAddress("alice", "example.com"), null, null);

        assertThat(Rtjson.document(route, () -> {
                    throw new AssertionError("Nobody needs it");
                }))
                .isEqualTo("""
                        {"version":"1.0","routing":"serial","routes":[{"uri":"sip:alice@example.com"}],\
                        "called":"492214710000"}""");
    }
}
