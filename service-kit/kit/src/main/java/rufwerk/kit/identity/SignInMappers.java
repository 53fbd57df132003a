package rufwerk.kit.identity;

import io.quarkus.logging.Log;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import rufwerk.kit.problem.Problem;

/** Answers everybody who may not come in: people at a page are sent to sign in, all others get a {@link Problem}. */
class SignInMappers {
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final String REALM = "Basic realm=\"Rufwerk operators\", charset=\"UTF-8\"";

    private final OidcAuthenticationMechanism identityProvider;
    private final OperatorConfig operator;

    SignInMappers(OidcAuthenticationMechanism identityProvider, OperatorConfig operator) {
        this.identityProvider = identityProvider;
        this.operator = operator;
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Uni<Response> stranger(RoutingContext request) {
        return identityProvider
                .getChallenge(request)
                .map(challenge -> challenge != null && challenge.status == Response.Status.FOUND.getStatusCode()
                        ? signIn(challenge)
                        : credentialsRequired())
                .onFailure(OIDCException.class)
                .recoverWithItem(e -> providerAway((OIDCException) e));
    }

    /** The identity provider sent somebody back whom we cannot let in: stale, forged or refused. */
    @ServerExceptionMapper
    Response refusedSignIn(AuthenticationCompletionException e) {
        return credentialsRequired();
    }

    @ServerExceptionMapper
    Response wrongRole(ForbiddenException e) {
        return problem(SignInProblem.FORBIDDEN, "The role for this is missing").build();
    }

    @ServerExceptionMapper
    Response providerAway(OIDCException e) {
        Log.warnf("Cannot sign operators in: %s (%s)", e.getMessage(), e.getCause());
        return problem(SignInProblem.IDENTITY_PROVIDER_UNAVAILABLE, "Try again in " + RETRY_AFTER_SECONDS + " seconds")
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    private Response credentialsRequired() {
        var answer = problem(
                        SignInProblem.SIGN_IN_REQUIRED,
                        "Sign in as an operator or send a machine's token; unknown and expired credentials look the same")
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        operator.username().ifPresent(ignored -> answer.header(HttpHeaders.WWW_AUTHENTICATE, REALM));
        return answer.build();
    }

    private static Response signIn(ChallengeData challenge) {
        var answer = Response.status(challenge.status).header(HttpHeaders.CACHE_CONTROL, "no-store");
        challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
        return answer.build();
    }

    private static Response.ResponseBuilder problem(SignInProblem type, String detail) {
        return Response.status(type.kind().status())
                .entity(Problem.of(type, detail, List.of()))
                .type(Problem.MEDIA_TYPE);
    }
}
