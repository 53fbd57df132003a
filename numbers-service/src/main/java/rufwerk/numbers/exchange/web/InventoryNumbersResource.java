package rufwerk.numbers.exchange.web;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import rufwerk.kit.identity.Roles;
import rufwerk.kit.problem.Problem.FieldError;
import rufwerk.kit.problem.ProblemException;
import rufwerk.kit.time.CurrentContext;
import rufwerk.numbers.NumbersProblem;
import rufwerk.numbers.exchange.ExportNumbers;
import rufwerk.numbers.exchange.ImportNumbers;
import rufwerk.numbers.exchange.ImportNumbers.Outcome.Imported;
import rufwerk.numbers.exchange.ImportNumbers.Outcome.SomeRefused;
import rufwerk.numbers.exchange.ListedNumber;
import rufwerk.numbers.exchange.RefusedRow;
import rufwerk.numbers.exchange.SentFile;

/** Numbers, many at a time. */
@Path("/v1/inventory/numbers")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Inventory", description = "For operators")
class InventoryNumbersResource {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String SUMMARY = "Take numbers over: all of them, or none when one is refused";
    private static final String DESCRIPTION = """
            A number goes to the direction with the longest area code it begins with; country and area_code narrow that \
            down. Those that are known stay as they are. At most 500,000 at once.""";
    private static final int MOST_NAMED = 10_000;

    private final ImportNumbers importNumbers;
    private final ExportNumbers exportNumbers;
    private final NumbersJson numbersJson;

    InventoryNumbersResource(ImportNumbers importNumbers, ExportNumbers exportNumbers, NumbersJson numbersJson) {
        this.importNumbers = importNumbers;
        this.exportNumbers = exportNumbers;
        this.numbersJson = numbersJson;
    }

    @POST
    @Consumes("text/csv")
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    public Uni<ImportedView> importCsv(
            @RequestBody(content = @Content(schema = @Schema(type = SchemaType.STRING))) byte[] file) {
        return take(() -> NumbersCsv.read(file), "line ");
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    public Uni<ImportedView> importJson(
            @RequestBody(content = @Content(schema = @Schema(implementation = NumbersJson.Entry[].class)))
                    byte[] file) {
        return take(() -> numbersJson.read(file), "row ");
    }

    @GET
    @Produces(CSV)
    @Operation(summary = "Fetch numbers as CSV, in a form in which the free ones can be taken over elsewhere")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public RestMulti<String> exportCsv(@Valid @BeanParam ListParameters parameters) {
        Multi<String> header = Multi.createFrom().item(NumbersCsv.HEADER);
        return attachment(
                "numbers.csv",
                Multi.createBy()
                        .concatenating()
                        .streams(header, pages(parameters).map(NumbersCsv::write)));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Fetch numbers as a JSON array, in the same form")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NumberView[].class)))
    public RestMulti<NumbersJson.Elements> exportJson(@Valid @BeanParam ListParameters parameters) {
        return attachment("numbers.json", pages(parameters).map(numbersJson::write));
    }

    /** An empty page is only there when nothing else is or is left; as a part of an array it would be one too many. */
    private Multi<List<ListedNumber>> pages(ListParameters parameters) {
        return exportNumbers.pages(parameters.toQuery()).select().where(page -> !page.isEmpty());
    }

    private static <T> RestMulti<T> attachment(String name, Multi<T> parts) {
        return RestMulti.fromMultiData(parts)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
                .build();
    }

    /** A large file takes a while to read, so that happens away from the event loop. */
    private Uni<ImportedView> take(Supplier<SentFile> file, String place) {
        return CurrentContext.keptBy(
                        Uni.createFrom().item(file).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .chain(importNumbers::take)
                .map(outcome -> switch (outcome) {
                    case Imported(int rows, int added, int known) -> new ImportedView(rows, added, known);
                    case SomeRefused(int rows, var refused) -> throw refusal(rows, refused, place);
                });
    }

    private static ProblemException refusal(int rows, List<RefusedRow> refused, String place) {
        int named = Math.min(refused.size(), MOST_NAMED);
        return NumbersProblem.NUMBERS_REFUSED
                .because("%d of %d rows are refused, and the first %d of them are named"
                        .formatted(refused.size(), rows, named))
                .at(refused.stream()
                        .limit(named)
                        .map(row -> new FieldError(place + row.row(), row.reason()))
                        .toList());
    }
}
