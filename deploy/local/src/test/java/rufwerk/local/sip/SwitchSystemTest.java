package rufwerk.local.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.local.stack.Service.DURCHWAHL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rufwerk.kit.testing.Folders;
import rufwerk.local.SuiteUnderTest;
import rufwerk.local.demo.Customer;
import rufwerk.local.demo.Trace;
import rufwerk.local.stack.LocalStack;

/** SIP calls through kamailio, configured as we ship it, with routes of the running service. */
@ExtendWith(SuiteUnderTest.Extension.class)
class SwitchSystemTest {
    private static final Path SHIPPED = Folders.project().resolve("deploy/switch/kamailio/kamailio.cfg");
    private static final Path FOLDER = Path.of("target", "system-test", "sip").toAbsolutePath();

    private final LocalStack stack;
    private final Customer customer;
    private int gateway;
    private KamailioUnderTest kamailio;

    SwitchSystemTest(SuiteUnderTest suite) {
        this.stack = suite.stack();
        this.customer = suite.customer(Trace.begin());
    }

    @BeforeEach
    void aSwitch() throws IOException {
        SipPrograms.require();
        Files.createDirectories(FOLDER);
        gateway = SipPrograms.anyPort();
        kamailio = KamailioUnderTest.start(
                SHIPPED,
                FOLDER,
                stack.ports().url(DURCHWAHL) + "/switches/kamailio/route",
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
        String durchwahl = lease("442071234561");

        try (var destination = Sipp.answering(gateway, FOLDER);
                var caller = Sipp.calling("0" + durchwahl.substring(2), kamailio.port(), FOLDER)) {
            assertThat(caller.succeeded()).as(caller.messages().toString()).isTrue();
            assertThat(destination.succeeded()).isTrue();
            assertThat(destination.conversation()).contains("INVITE sip:442071234561@127.0.0.1:" + gateway, "BYE sip:");
        }
    }

    @Test
    void refusesACallToANumberThatLeadsNowhereAnyMore() throws Exception {
        String durchwahl = lease("442071234562");
        expire(durchwahl);

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

    private String lease(String destination) {
        return customer.lease("txt", destination).ok().text().split(",")[1];
    }

    private String assertRefused(int status, String number) throws Exception {
        try (var caller = Sipp.refusedWith(status, number, kamailio.port(), FOLDER)) {
            assertThat(caller.succeeded()).as(caller.messages().toString()).isTrue();
            return caller.conversation();
        }
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
