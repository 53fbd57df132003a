package rufwerk.kit.tracing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.http.TestHTTPResource;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.kit.KitComponent;

@KitComponent
class TracesComponentTest {
    private static final String SECRET = "rw_live_secret";
    private static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";
    private static final String SAMPLED = "00-" + TRACE_ID + "-b7ad6b7169203331-01";

    @Inject
    EndedSpans spans;

    @TestHTTPResource
    URI service;

    @BeforeEach
    void forgetEarlierSpans() {
        spans.all().clear();
    }

    @Test
    void tellNoValueOfAQuery() {
        given().header("traceparent", SAMPLED)
                .get("/traced/4915112345678?key=%s&p=%s&format=json".formatted(SECRET, SECRET))
                .then()
                .statusCode(200);

        SpanData span = await().until(() -> spans.all().peek(), Objects::nonNull);
        assertThat(span.getAttributes().asMap().toString())
                .contains("url.query=key=***&p=***&format=***", "url.path=/traced/49***");
        assertNothingIsTold();
    }

    @Test
    void tellNothingOfARequestThatNobodyAnswers() {
        given().header("traceparent", SAMPLED)
                .get("/nowhere/4915112345678?apikey=" + SECRET)
                .then()
                .statusCode(404);

        await().until(() -> !spans.all().isEmpty());
        assertNothingIsTold();
    }

    @Test
    void tellNothingOfWhatWeAskOthers() {
        given().header("traceparent", SAMPLED)
                .get("/traced/4915112345678/asking-port/" + service.getPort())
                .then()
                .statusCode(200);

        await().until(() -> spans.all().stream().anyMatch(span -> span.getKind() == SpanKind.CLIENT));
        assertNothingIsTold();
    }

    private void assertNothingIsTold() {
        assertThat(spans.all().stream().map(SpanData::toString).toList())
                .isNotEmpty()
                .noneMatch(span -> span.contains(SECRET) || span.contains("4915112345678"));
    }

    /** What an exporter would send. */
    @ApplicationScoped
    static class EndedSpans implements SpanProcessor {
        private final Queue<SpanData> all = new ConcurrentLinkedQueue<>();

        Queue<SpanData> all() {
            return all;
        }

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {}

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            all.add(span.toSpanData());
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }

    @Path("/traced/{number}")
    static class TracedResource {
        @Inject
        Vertx vertx;

        @GET
        public List<String> traced() {
            return List.of();
        }

        @GET
        @Path("/asking-port/{port}")
        public Uni<Integer> asking(@PathParam("port") int port) {
            return Uni.createFrom()
                    .completionStage(() -> vertx.createHttpClient()
                            .request(HttpMethod.GET, port, "localhost", "/traced/4915112345678?key=" + SECRET)
                            .compose(HttpClientRequest::send)
                            .map(HttpClientResponse::statusCode)
                            .toCompletionStage());
        }
    }
}
