package rufwerk.numbers.seven.web;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Clock;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import rufwerk.kit.access.Access;
import rufwerk.kit.access.Admission.Admitted;
import rufwerk.kit.access.Admission.Reason;
import rufwerk.kit.access.Admission.Refused;
import rufwerk.kit.access.ClientAddress;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.kit.access.Customers;
import rufwerk.kit.access.Gate;
import rufwerk.kit.access.KnownCredential;
import rufwerk.kit.body.RawBody;
import rufwerk.numbers.seven.Nonces;

/**
 * Recognises customers by key and signature, and answers strangers with a bare code ({@code wire/seven.md} §1, §2, §5).
 *
 * <p>The order matters. The signature comes before the limits, so that somebody who found a key cannot use up what
 * belongs to the customer. The nonce comes last: it costs a row, and only whoever would pass may write one.
 */
class SevenFilter {
    private final Customers customers;
    private final Gate gate;
    private final ClientAddress clientAddress;
    private final RawBody rawBody;
    private final PublicUrl publicUrl;
    private final Nonces nonces;
    private final CurrentCaller current;
    private final Clock clock;

    SevenFilter(
            Customers customers,
            Gate gate,
            ClientAddress clientAddress,
            RawBody rawBody,
            PublicUrl publicUrl,
            Nonces nonces,
            CurrentCaller current,
            Clock clock) {
        this.customers = customers;
        this.gate = gate;
        this.clientAddress = clientAddress;
        this.rawBody = rawBody;
        this.publicUrl = publicUrl;
        this.nonces = nonces;
        this.current = current;
        this.clock = clock;
    }

    /** Failures are answered here, because mappers of a resource do not see those of a filter. */
    @SevenAccess
    @ServerRequestFilter
    Uni<RestResponse<Object>> recognise(ContainerRequestContext request, RoutingContext exchange) {
        return answer(request, exchange).onFailure().recoverWithItem(SevenErrors::of);
    }

    private Uni<RestResponse<Object>> answer(ContainerRequestContext request, RoutingContext exchange) {
        HttpServerRequest http = exchange.request();
        Optional<String> key = PresentedKey.outsideTheBody(request);
        Optional<SevenSignature> signature = SevenSignature.of(
                http.getHeader("X-Timestamp"), http.getHeader("X-Nonce"), http.getHeader("X-Signature"));
        boolean isForm = PresentedKey.mayBeInTheBody(request);
        if (signature.isEmpty() && (key.isPresent() || !isForm)) {
            return admit(key, signature, Buffer.buffer(), http);
        }
        return rawBody.read(request, exchange, rawBody.longest()).chain(body -> {
            Optional<String> anywhere = isForm ? key.or(() -> PresentedKey.inForm(body.toString())) : key;
            return admit(anywhere, signature, body, http);
        });
    }

    /** The code that refuses, or nothing for whoever passes. */
    private Uni<RestResponse<Object>> admit(
            Optional<String> key, Optional<SevenSignature> signature, Buffer body, HttpServerRequest http) {
        Optional<KnownCredential> known = key.flatMap(customers::byApiKey);
        Optional<KnownCredential> proven = known.filter(credential -> isProven(credential, signature, body, http));
        return gate.admit(proven, Access.of(http.method().name()), clientAddress.of(http))
                .chain(admission -> switch (admission) {
                    case Admitted admitted when signature.isPresent() -> once(admitted, signature.get());
                    case Admitted admitted -> pass(admitted);
                    case Refused refused ->
                        Uni.createFrom()
                                .item(
                                        refused.reason() == Reason.UNKNOWN && known.isPresent()
                                                ? SevenCode.SIGNATURE_WRONG.answer()
                                                : SevenCode.answer(refused));
                });
    }

    private boolean isProven(
            KnownCredential credential, Optional<SevenSignature> signature, Buffer body, HttpServerRequest http) {
        Customers.Signing signing = customers.signingOf(credential.caller().accountId());
        return signature
                .map(presented -> presented.hasProperNonce()
                        && presented.isRecentAt(clock.instant())
                        && signing.secrets().stream()
                                .anyMatch(secret -> presented.covers(
                                        http.method().name(), publicUrl.of(http), body.getBytes(), secret)))
                .orElse(!signing.required());
    }

    private Uni<RestResponse<Object>> once(Admitted admitted, SevenSignature signature) {
        return nonces.use(admitted.caller().accountId(), signature.nonce())
                .chain(first -> first ? pass(admitted) : Uni.createFrom().item(SevenCode.SIGNATURE_WRONG.answer()));
    }

    private Uni<RestResponse<Object>> pass(Admitted admitted) {
        current.recognised(admitted.caller());
        return Uni.createFrom().nullItem();
    }
}
