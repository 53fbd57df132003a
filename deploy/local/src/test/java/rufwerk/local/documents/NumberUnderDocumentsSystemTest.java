package rufwerk.local.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rufwerk.local.SuiteUnderTest;
import rufwerk.local.demo.Customer;
import rufwerk.local.demo.Operator;
import rufwerk.local.demo.SmallPdf;
import rufwerk.local.demo.Trace;

/** A number that demands a passport, from the order to the reviewer's decision, across both services. */
@ExtendWith(SuiteUnderTest.Extension.class)
class NumberUnderDocumentsSystemTest {
    private static final byte[] PASSPORT = SmallPdf.of("Passport of Erika");
    private static final Map<String, String> ERIKA_IN_BONN = Map.ofEntries(
            Map.entry("email", "erika@example.com"),
            Map.entry("salutation", "MS"),
            Map.entry("first_name", "Erika"),
            Map.entry("last_name", "Mustermann"),
            Map.entry("date_of_birth", "1990-12-31"),
            Map.entry("country", "DE"),
            Map.entry("city", "Bonn"),
            Map.entry("address", "Markt 2"),
            Map.entry("zip_code", "53111"),
            Map.entry("street", "Markt"),
            Map.entry("building_number", "2"),
            Map.entry("phone", "+49 228 0000000"));

    /** Far beyond what is needed. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String account;
    private final Operator operator;
    private final Customer customer;
    private final ZadarmaPrograms zadarma;

    NumberUnderDocumentsSystemTest(SuiteUnderTest suite) {
        this.account = suite.account().id();
        this.operator = suite.operator(Trace.begin());
        this.customer = suite.customer(Trace.begin());
        this.zadarma =
                new ZadarmaPrograms(suite.stack().ports(), suite.account().zadarma());
    }

    @Test
    void becomesActiveWhenAReviewerApprovesThePassport() {
        long direction = aDirection("228", "4922800000%02d");
        long group = zadarma.createGroup(ERIKA_IN_BONN);

        JsonNode order = zadarma.order(direction, group);

        String number = order.path("number").asText();
        assertThat(order.path("is_reserved").asText()).isEqualTo("true");
        assertThat(order.path("is_activated").asText()).isEqualTo("false");
        assertThat(status(number)).isEqualTo("checking_upload");
        zadarma.upload(group, "passport", PASSPORT);
        assertThat(customer.activeNumbers()).doesNotContain(number);

        operator.approve(review(group));

        await("the number to work").atMost(PATIENCE).until(() -> status(number).equals("on"));
        assertThat(customer.activeNumbers()).contains(number);
        // From now on the group proves it: the next number works at once.
        assertThat(zadarma.order(direction, group).path("is_activated").asText())
                .isEqualTo("true");
    }

    @Test
    void isGivenBackWithTheReasonWhenAReviewerRejectsThePassport() {
        long direction = aDirection("2222", "49222200000%02d");
        long group = zadarma.createGroup(ERIKA_IN_BONN);
        zadarma.upload(group, "passport", PASSPORT);
        JsonNode order = zadarma.order(direction, group);
        String number = order.path("number").asText();
        assertThat(order.path("is_reserved").asText()).isEqualTo("true");

        operator.reject(review(group), "document_expired", "Valid until May");

        await("the number to be given back")
                .atMost(PATIENCE)
                .until(() -> !zadarma.number(number).isOk());
        JsonNode wrong = zadarma.checkingWrongs(group).path("wrong_document");
        assertThat(wrong.path("document_type").asText()).isEqualTo("passport");
        assertThat(wrong.path("message").asText()).contains("Valid until May");
        assertThat(customer.activeNumbers()).doesNotContain(number);
        assertThat(customer.numbersAtZadarma()).doesNotContain(number);
    }

    /** With a few numbers, which nobody has: subscribers' numbers do not begin with 0. */
    private long aDirection(String areaCode, String form) {
        long direction = operator.addDirection(areaCode, "Bonn", List.of("passport"));
        operator.addNumbers(direction, List.of(form.formatted(1), form.formatted(2), form.formatted(3)));
        return direction;
    }

    private String review(long group) {
        return await("a review of group " + group)
                .atMost(PATIENCE)
                .until(() -> operator.waitingReviewOfGroup(account, group), Optional::isPresent)
                .orElseThrow()
                .path("id")
                .asText();
    }

    private String status(String number) {
        return zadarma.number(number).ok().json().path("info").path("status").asText();
    }
}
