package rufwerk.kit.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Hides keys, secrets and phone numbers that stand in URLs before a span goes anywhere: three dialects take keys as
 * query parameters, and customers may put one into the address of their webhook receiver.
 *
 * <p>Works at the start of a span, when it has its URL and can still be changed.
 */
@ApplicationScoped
public class KeepSecretsOutOfTraces implements SpanProcessor {
    /** By the names of today's semantic conventions and of those before. */
    private static final Map<AttributeKey<String>, UnaryOperator<String>> HARMLESS_FORMS = Map.of(
            AttributeKey.stringKey("url.full"), HarmlessUrl::ofUrl,
            AttributeKey.stringKey("url.path"), HarmlessUrl::ofPath,
            AttributeKey.stringKey("url.query"), HarmlessUrl::ofQuery,
            AttributeKey.stringKey("http.url"), HarmlessUrl::ofUrl,
            AttributeKey.stringKey("http.target"), HarmlessUrl::ofUrl);

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        HARMLESS_FORMS.forEach((attribute, harmless) -> {
            String value = span.getAttribute(attribute);
            if (value != null) {
                span.setAttribute(attribute, harmless.apply(value));
            }
        });
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
