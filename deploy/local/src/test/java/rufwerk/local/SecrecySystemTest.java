package rufwerk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rufwerk.local.demo.Customer;
import rufwerk.local.demo.DemoAccount;
import rufwerk.local.demo.Http;
import rufwerk.local.demo.Operator;
import rufwerk.local.demo.SmallPdf;
import rufwerk.local.demo.Trace;
import rufwerk.local.stack.LocalStack;
import rufwerk.local.stack.Secrets;
import rufwerk.local.stack.Service;

/** What is secret stays out of everything that is written down. */
@ExtendWith(SuiteUnderTest.Extension.class)
class SecrecySystemTest {
    private static final byte[] DOCUMENT = SmallPdf.of("Erika");
    private static final String DESTINATION = "4420777123456";

    private final Http http = new Http(Trace.begin());
    private final LocalStack stack;
    private final DemoAccount account;
    private final Customer customer;
    private final Operator operator;

    SecrecySystemTest(SuiteUnderTest suite) {
        this.stack = suite.stack();
        this.account = suite.account();
        this.customer = suite.customer(Trace.begin());
        this.operator = suite.operator(Trace.begin());
    }

    @BeforeEach
    void useEverySecretOnce() {
        String verification = customer.createVerification(DOCUMENT);
        operator.approve(verification);
        customer.order(verification, stack.receiver().url(), stack.secrets().pushSecret());
        customer.zadarmaNumbers();
        customer.sevenActive();
        String durchwahl = stack.ports().url(Service.DURCHWAHL);
        String numbers = stack.ports().url(Service.NUMBERS);
        http.get(durchwahl + "/api/json/" + DESTINATION + "?key=" + account.key());
        http.get(numbers + "/api/numbers/active?p=" + account.key());
        http.get(
                durchwahl + "/routes/" + DESTINATION,
                "X-Api-Key",
                stack.secrets().switchKey());
        // Mistakes that people make: the secret where it does not belong.
        http.get(numbers + "/api/numbers/active/" + account.key());
        http.get(durchwahl + "/api/json/" + account.key());
        http.get(stack.ports().url(Service.ORDERS) + "/v1/orders/"
                + account.tenios().accessKey());
    }

    @Test
    void keepsSecretsOutOfLogs() throws IOException {
        for (Service service : Service.values()) {
            assertThat(Files.readString(stack.log(service)))
                    .as("log of " + service.fullName())
                    .doesNotContain(secrets())
                    .doesNotContain(DESTINATION);
        }
    }

    @Test
    void keepsSecretsOutOfEvents() {
        assertThat(new RecordedEvents(stack.kafka().bootstrapServers()).everything())
                .isNotEmpty()
                .allSatisfy(record -> assertThat(record).doesNotContain(secrets()));
    }

    @Test
    void keepsSecretsOutOfDescriptions() {
        for (Service service : Service.values()) {
            assertThat(http.get(stack.ports().url(service) + "/q/openapi").ok().text())
                    .doesNotContain(secrets())
                    .doesNotContainPattern("rw_(live|test)_[0-9A-Za-z]{32}_");
        }
    }

    private List<String> secrets() {
        Secrets ofSuite = stack.secrets();
        List<String> secrets = new ArrayList<>(List.of(
                account.key(),
                account.zadarma().secret(),
                account.tenios().accessKey(),
                ofSuite.masterKey(),
                ofSuite.operatorPassword(),
                ofSuite.switchKey(),
                ofSuite.carrierKey(),
                ofSuite.ordersToDocumentsToken(),
                ofSuite.numbersToDocumentsToken(),
                ofSuite.documentsToNumbersToken(),
                ofSuite.pushSecret()));
        secrets.addAll(ofSuite.databasePasswords().values());
        return secrets;
    }
}
