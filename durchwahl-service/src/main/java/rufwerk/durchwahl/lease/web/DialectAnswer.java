package rufwerk.durchwahl.lease.web;

import io.quarkus.logging.Log;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import rufwerk.durchwahl.lease.web.Recognition.TurnedAway;
import rufwerk.kit.problem.Outage;

/** Answers as durchwahl.app gives them: the HTTP status beside, and nothing but its text inside. */
final class DialectAnswer {
    private static final int RETRY_AFTER_OUTAGE_SECONDS = 2;

    private DialectAnswer() {}

    static ResponseBuilder<String> text(AnswerFormat format, int status, String body) {
        return ResponseBuilder.<String>create(status)
                .entity(body)
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    static ResponseBuilder<String> error(AnswerFormat format, ErrorCode code) {
        return text(format, code.status(), format.error(code.number()));
    }

    static RestResponse<String> turnedAway(AnswerFormat format, TurnedAway refusal) {
        ResponseBuilder<String> answer = error(format, refusal.code());
        if (refusal.code() == ErrorCode.UNKNOWN_KEY) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (refusal.retryAfterSeconds() > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, refusal.retryAfterSeconds());
        }
        return answer.build();
    }

    static RestResponse<String> failed(AnswerFormat format, Throwable failure) {
        if (Outage.isBehind(failure)) {
            Log.warnf("Cannot lease now: %s", failure.getMessage());
            return error(format, ErrorCode.UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_OUTAGE_SECONDS)
                    .build();
        }
        Log.error("Leasing failed unexpectedly", failure);
        return error(format, ErrorCode.INTERNAL).build();
    }
}
