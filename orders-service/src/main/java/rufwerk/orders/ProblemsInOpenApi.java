package rufwerk.orders;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import rufwerk.kit.problem.Problem;

/** Says in OpenAPI which problems the operators' API answers, so that the resources need not repeat it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemsInOpenApi implements OASFilter {
    private static final APIResponse INVALID = problem(
            "Nothing was changed",
            OrdersProblem.INVALID_REQUEST,
            Map.of("errors", List.of(Map.of("field", "limit", "reason", "must be greater than or equal to 1"))));
    private static final APIResponse UNKNOWN =
            problem("Unknown, or of another account", OrdersProblem.ACCOUNT_UNKNOWN, Map.of());
    private static final APIResponse CONFLICT = problem(
            "The account or the credential is not in a state for this", OrdersProblem.CREDENTIAL_EXPIRED, Map.of());

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith("/v1/accounts") || path.startsWith("/v1/audit")) {
                item.getOperations().values().forEach(operation -> describe(path, operation));
            }
        });
    }

    private static void describe(String path, Operation operation) {
        boolean takesBody = operation.getRequestBody() != null;
        boolean isAboutOne = path.contains("{id}");
        if (takesBody || !isAboutOne) {
            operation.getResponses().addAPIResponse("400", INVALID);
        }
        if (isAboutOne) {
            operation.getResponses().addAPIResponse("404", UNKNOWN);
        }
        if (isAboutOne && takesBody && !path.endsWith("/status")) {
            operation.getResponses().addAPIResponse("409", CONFLICT);
        }
    }

    private static APIResponse problem(String description, OrdersProblem example, Map<String, Object> more) {
        var value = new LinkedHashMap<String, Object>();
        value.put("code", example.name());
        value.put("title", example.kind().title());
        value.put("status", example.kind().status());
        value.putAll(more);
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE, OASFactory.createMediaType().example(value)));
    }
}
