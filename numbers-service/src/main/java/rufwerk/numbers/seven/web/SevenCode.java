package rufwerk.numbers.seven.web;

import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import rufwerk.kit.access.Admission;

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

    static SevenCode of(Admission.Reason reason) {
        return switch (reason) {
            case UNKNOWN -> KEY_WRONG;
            case WRONG_NETWORK -> ADDRESS_WRONG;
            case TOO_NARROW -> NO_RIGHT;
            case TOO_MANY -> FAILED;
        };
    }

    /** The usual form: HTTP 200. */
    RestResponse<Integer> answer() {
        return answer(RestResponse.Status.OK);
    }

    RestResponse<Integer> answer(RestResponse.Status status) {
        return RestResponse.ResponseBuilder.create(status, number)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
