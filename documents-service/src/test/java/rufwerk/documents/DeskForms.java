package rufwerk.documents;

import static rufwerk.documents.Documents.asOperator;

import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** The desk as a browser uses it: pages, and forms that come from them. */
final class DeskForms {
    private DeskForms() {}

    static ValidatableResponse page(String path) {
        return asOperator().get(path).then();
    }

    static ValidatableResponse send(String path, Map<String, ?> fields) {
        return asOperator()
                .redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .formParams(fields)
                .contentType("application/x-www-form-urlencoded")
                .post(path)
                .then();
    }
}
