package rufwerk.numbers.seven.web;

import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** Errors that seven answers with a bare number instead of an object ({@code wire/seven.md} §5). */
enum SevenCode {
    FAILED(600),
    KEY_WRONG(900);

    private final int number;

    SevenCode(int number) {
        this.number = number;
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
