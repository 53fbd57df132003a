package rufwerk.local.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.local.stack.Service.DURCHWAHL;
import static rufwerk.local.stack.Service.NUMBERS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rufwerk.kit.testing.Folders;
import rufwerk.local.Eventually;
import rufwerk.local.SuiteUnderTest;
import rufwerk.local.demo.Customer;
import rufwerk.local.demo.Http;
import rufwerk.local.demo.Operator;
import rufwerk.local.demo.SmallPdf;
import rufwerk.local.demo.Trace;
import rufwerk.local.stack.LocalStack;
import rufwerk.local.stack.Service;

/** SIP calls through kamailio, configured as we ship it, with routes of the running service. */
@ExtendWith(SuiteUnderTest.Extension.class)
class SwitchSystemTest {
    private static final Path SHIPPED = Folders.project().resolve("deploy/switch/kamailio/kamailio.cfg");
    private static final Path FOLDER = Path.of("target", "system-test", "sip").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LocalStack stack;
    private final Customer customer;
    private final Operator operator;
    private int gateway;
    private KamailioUnderTest kamailio;

    SwitchSystemTest(SuiteUnderTest suite) {
        this.stack = suite.stack();
        this.customer = suite.customer(Trace.begin());
        this.operator = suite.operator(Trace.begin());
    }

    @BeforeEach
    void aSwitch() throws IOException {
        SipPrograms.require();
        Files.createDirectories(FOLDER);
        gateway = SipPrograms.anyPort();
        kamailio = asking(DURCHWAHL);
    }

    private KamailioUnderTest asking(Service service) throws IOException {
        return KamailioUnderTest.start(
                SHIPPED,
                FOLDER,
                stack.ports().url(service) + "/switches/kamailio/route",
                stack.secrets().switchKey(),
                "127.0.0.1:" + gateway);
    }

    @AfterEach
    void noSwitch() {
        if (kamailio != null) {
            kamailio.close();
        }
    }

    @Test
    void connectsACallToWhereItsNumberLeads() throws Exception {
        assertConnected(lease("442071234561"), "INVITE sip:442071234561@127.0.0.1:" + gateway);
    }

    @Test
    void refusesACallToANumberThatLeadsNowhereAnyMore() throws Exception {
        String durchwahl = lease("442071234562");
        expire(durchwahl);
        awaitNoRoute(durchwahl);

        assertRefused(404, durchwahl);
    }

    @Test
    void refusesACallToANumberThatNeverLedAnywhere() throws Exception {
        assertRefused(404, "491805999999999");
        assertRefused(404, "reception");
    }

    @Test
    void asksToTryAgainWhileTheServiceIsAway() throws Exception {
        String durchwahl = lease("442071234563");
        stack.stopService(DURCHWAHL);
        try {
            assertThat(assertRefused(503, durchwahl)).contains("Retry-After: 2");
        } finally {
            stack.startService(DURCHWAHL);
        }
    }

    @Test
    void connectsACallToTheSipLoginOrAddressOfACustomersNumber() throws Exception {
        String number = order();
        kamailio.close();
        kamailio = asking(NUMBERS);
        assertRefused(404, number);

        setSipTarget(number, "00001");
        assertConnected(number, "INVITE sip:00001@127.0.0.1:" + gateway);

        // Straight there: the gateway it is told has nothing to do with it.
        setSipTarget(number, "a&b@127.0.0.1:" + gateway);
        assertConnected(number, "INVITE sip:a%26b@127.0.0.1:" + gateway);
    }

    private void assertConnected(String number, String invitation) throws Exception {
        try (var destination = Sipp.answering(gateway, FOLDER);
                var caller = Sipp.calling("0" + number.substring(2), kamailio.port(), FOLDER)) {
            assertThat(caller.succeeded()).as(caller.messages().toString()).isTrue();
            assertThat(destination.succeeded()).isTrue();
            assertThat(destination.conversation()).contains(invitation, "BYE sip:");
        }
    }

    private String order() {
        String verification = customer.createVerification(SmallPdf.of("Erika"));
        operator.approve(verification);
        List<String> before = customer.activeNumbers();
        customer.order(verification, stack.receiver().url(), stack.secrets().pushSecret());
        return Eventually.get(
                PATIENCE,
                "a number",
                () -> customer.activeNumbers().stream()
                        .filter(number -> !before.contains(number))
                        .findFirst());
    }

    private void setSipTarget(String number, String target) throws SQLException {
        try (var connection = stack.postgres().connect("numbers");
                var statement =
                        connection.prepareStatement("UPDATE subscription SET sip_target = ? WHERE number = ?")) {
            statement.setString(1, target);
            statement.setString(2, number);
            assertThat(statement.executeUpdate()).isOne();
        }
    }

    private String lease(String destination) {
        return customer.lease("txt", destination).ok().text().split(",")[1];
    }

    private String assertRefused(int status, String number) throws Exception {
        try (var caller = Sipp.refusedWith(status, number, kamailio.port(), FOLDER)) {
            assertThat(caller.succeeded()).as(caller.messages().toString()).isTrue();
            return caller.conversation();
        }
    }

    /** What another replica decides is known here a moment later. */
    private void awaitNoRoute(String durchwahl) {
        String route = stack.ports().url(DURCHWAHL) + "/routes/" + durchwahl;
        String key = "Bearer " + stack.secrets().switchKey();
        assertThat(Eventually.holds(
                        PATIENCE,
                        () -> new Http(Trace.begin())
                                        .get(route, "Authorization", key)
                                        .status()
                                == 404))
                .isTrue();
    }

    private void expire(String durchwahl) throws SQLException {
        try (var connection = stack.postgres().connect("durchwahl");
                var statement = connection.prepareStatement("""
                        INSERT INTO lease_journal
                        SELECT (SELECT max(position) + 1 FROM lease_journal), part, gen_random_uuid(), 'expired', now(),
                               lease_id, asker, durchwahl, destination, leased_at, valid_until, now()
                          FROM lease_journal
                         WHERE kind = 'leased' AND durchwahl = ?""")) {
            statement.setString(1, durchwahl);
            assertThat(statement.executeUpdate()).isOne();
        }
    }
}
