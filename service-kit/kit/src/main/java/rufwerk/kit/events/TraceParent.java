package rufwerk.kit.events;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Carries a trace over the outbox and Kafka, so that one order is one trace in all services. */
@ApplicationScoped
public class TraceParent {
    private static final TextMapGetter<Map<String, String>> FROM_MAP = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return List.copyOf(carrier.keySet());
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    };

    private final Tracer tracer;
    private final TextMapPropagator propagator;

    public TraceParent(OpenTelemetry openTelemetry) {
        this.tracer = openTelemetry.getTracer("rufwerk.kit");
        this.propagator = openTelemetry.getPropagators().getTextMapPropagator();
    }

    /** The W3C {@code traceparent} of what runs now, to be stored with what it causes later. */
    public @Nullable String ofThisMoment() {
        Map<String, String> carrier = new HashMap<>();
        propagator.inject(Context.current(), carrier, (map, key, value) -> {
            if (map != null) {
                map.put(key, value);
            }
        });
        return carrier.get(CloudEventHeaders.TRACE_PARENT);
    }

    /** A started span that continues a stored {@code traceparent}; the caller ends it. */
    public Span continued(String name, SpanKind kind, @Nullable String traceparent) {
        Context parent = traceparent == null
                ? Context.root()
                : propagator.extract(Context.root(), Map.of(CloudEventHeaders.TRACE_PARENT, traceparent), FROM_MAP);
        return tracer.spanBuilder(name).setSpanKind(kind).setParent(parent).startSpan();
    }

    Span consuming(String type, Headers headers) {
        return continued(
                "process " + type, SpanKind.CONSUMER, CloudEventHeaders.read(headers, CloudEventHeaders.TRACE_PARENT));
    }
}
