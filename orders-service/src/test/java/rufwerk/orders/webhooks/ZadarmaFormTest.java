package rufwerk.orders.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ZadarmaFormTest {
    private static final String REJECTED = """
            {"type":"documents.group-file.rejected","timestamp":"2027-03-01T12:00:00Z",
             "data":{"file_id":"705d5302-d918-454a-b703-c9c23995726e","group_id":12,"document_type":"passport",
                     "reason":"page_missing","comment":%s}}""";

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void writesTheFormOfAWrongDocument() throws Exception {
        assertThat(form("\"Bitte auch die Rückseite & mehr\"").body())
                .isEqualTo("event=DOCUMENT&result=%7B%22wrong_document%22%3A%7B%22user_id%22%3A0%2C%22group_id%22%3A12"
                        + "%2C%22document_type%22%3A%22passport%22%2C%22message%22%3A%22Bitte+auch+die+R%C3%BCckseite"
                        + "+%26+mehr%22%7D%7D");
    }

    /** Calculated by Python's hmac and base64, as Zadarma's client for Python does it. */
    @Test
    void signsTheResultAsZadarmaDoes() throws Exception {
        assertThat(form("\"Bitte auch die Rückseite & mehr\"").signature("8a8e91d214fb728889c7"))
                .isEqualTo("MTgxYTExNGUxYmVlMTA1MGVhNTgxNjBjOTRmM2M0NjFkMjAxNjU3MA==");
    }

    @Test
    void saysTheReasonInWordsWhereTheReviewerSaidNothing() throws Exception {
        assertThat(form("null").body()).endsWith("%22message%22%3A%22page+missing%22%7D%7D");
    }

    @Test
    void isThereForDocumentsThatWereNotTakenAlone() throws Exception {
        for (String type : new String[] {"documents.group-file.approved", "orders.webhook-endpoint.test"}) {
            assertThat(ZadarmaForm.of(json.readTree("{\"type\":\"%s\",\"data\":{}}".formatted(type)), json))
                    .isNull();
        }
    }

    private ZadarmaForm form(String comment) throws Exception {
        return ZadarmaForm.of(json.readTree(REJECTED.formatted(comment)), json);
    }
}
