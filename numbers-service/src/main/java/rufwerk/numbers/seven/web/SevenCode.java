package rufwerk.numbers.seven.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import rufwerk.kit.access.Admission.Refused;

/** Errors that seven answers with a bare number instead of an object ({@code wire/seven.md} §5). */
enum SevenCode {
    FAILED(600),
    KEY_WRONG(900),
    SIGNATURE_WRONG(901),
    NO_RIGHT(902),
    ADDRESS_WRONG(903);

    private final int number;

    SevenCode(int number) {
        this.number = number;
    }

    /** The vendor has no code for too many requests: the general one, with a status that says the rest. */
    static RestResponse<Object> answer(Refused refused) {
        return switch (refused.reason()) {
            case UNKNOWN -> KEY_WRONG.answer();
            case WRONG_NETWORK -> ADDRESS_WRONG.answer();
            case TOO_NARROW -> NO_RIGHT.answer();
            case TOO_MANY ->
                RestResponse.ResponseBuilder.fromResponse(FAILED.answer(RestResponse.Status.TOO_MANY_REQUESTS))
                        .header(HttpHeaders.RETRY_AFTER, refused.retryAfterSeconds())
                        .build();
        };
    }

    /** The usual form: HTTP 200. */
    RestResponse<Object> answer() {
        return answer(RestResponse.Status.OK);
    }

    RestResponse<Object> answer(RestResponse.Status status) {
        return RestResponse.ResponseBuilder.<Object>create(status, number)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
