package rufwerk.orders.accounts.web;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import rufwerk.kit.problem.Problem;

/** The problems of the operators' resources in OpenAPI, described once and referred to by their names. */
@OpenAPIDefinition(
        info = @Info(title = "Rufwerk orders-service", version = "1"),
        components =
                @Components(
                        responses = {
                            @APIResponse(
                                    name = ProblemAnswers.INVALID,
                                    description = "INVALID_REQUEST or CURSOR_INVALID: nothing was changed",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples = @ExampleObject(name = "INVALID_REQUEST", value = """
                                                                    {
                                                                      "code": "INVALID_REQUEST",
                                                                      "title": "The request has invalid fields",
                                                                      "status": 400,
                                                                      "errors": [
                                                                        {
                                                                          "field": "status",
                                                                          "reason": "must be active or suspended"
                                                                        }
                                                                      ]
                                                                    }"""))),
                            @APIResponse(
                                    name = ProblemAnswers.STRANGER,
                                    description = "Nobody is signed in, or not with a role that may do this"),
                            @APIResponse(
                                    name = ProblemAnswers.UNKNOWN,
                                    description = "ACCOUNT_UNKNOWN or CREDENTIAL_UNKNOWN",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples = @ExampleObject(name = "ACCOUNT_UNKNOWN", value = """
                                                                    {
                                                                      "code": "ACCOUNT_UNKNOWN",
                                                                      "title": "There is no such account",
                                                                      "status": 404
                                                                    }"""))),
                            @APIResponse(
                                    name = ProblemAnswers.CONFLICT,
                                    description =
                                            "TOO_MANY_CREDENTIALS, CREDENTIAL_EXPIRED or NO_SIGNING_SECRET: the account"
                                                    + " is not in a state in which this can be done",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(name = "CREDENTIAL_EXPIRED", value = """
                                                                    {
                                                                      "code": "CREDENTIAL_EXPIRED",
                                                                      "title": "The credential has expired",
                                                                      "status": 409,
                                                                      "detail": "Issue another one"
                                                                    }""")))
                        }))
final class ProblemAnswers {
    static final String INVALID = "Invalid";
    static final String STRANGER = "Stranger";
    static final String UNKNOWN = "Unknown";
    static final String CONFLICT = "Conflict";

    private ProblemAnswers() {}
}
