package rufwerk.documents.uploads.web;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.DocumentsProblem;
import rufwerk.documents.files.ScannerDown;
import rufwerk.documents.files.StorageDown;
import rufwerk.documents.groups.GroupId;
import rufwerk.documents.groups.ReadGroups;
import rufwerk.documents.uploads.UploadFile;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.kit.problem.ProblemException;
import rufwerk.kit.zadarma.ZadarmaAccess;
import rufwerk.kit.zadarma.ZadarmaParameters;
import rufwerk.kit.zadarma.ZadarmaProblem;

/** The files of groups, as Zadarma's clients send and ask for them. */
@Path("/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@ZadarmaAccess
@Tag(name = "Zadarma documents", description = "For customers, with a signed request")
class FilesResource {
    private static final int RETRY_AFTER_SECONDS = 10;

    private final CurrentCaller caller;
    private final ZadarmaParameters parameters;
    private final UploadFile uploadFile;
    private final ReadGroups readGroups;

    FilesResource(CurrentCaller caller, ZadarmaParameters parameters, UploadFile uploadFile, ReadGroups readGroups) {
        this.caller = caller;
        this.parameters = parameters;
        this.uploadFile = uploadFile;
        this.readGroups = readGroups;
    }

    /** Blocking, because the look at the file is; the file has arrived by now. */
    @POST
    @Path("/upload")
    @Blocking
    @Operation(
            summary = "Add a file to a group",
            description = "A PDF, JPEG, PNG, TIFF or HEIC of up to 20 MiB. It is verified once a reviewer has seen it.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = UploadForm.class)))
    public Uni<RestResponse<UploadView>> upload(
            @Context RoutingContext exchange, @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        UploadForm form = UploadForm.of(parameters);
        ReceiveUpload.Received received = ReceiveUpload.of(exchange)
                .orElseThrow(() -> ZadarmaProblem.WRONG_PARAMETERS.because("file is missing"));
        return Uni.createFrom()
                .deferred(() -> uploadFile.upload(
                        form.of(caller.get().accountId(), received.name(), idempotencyKey), received.document()))
                .onFailure(ScannerDown.class)
                .transform(down -> DocumentsProblem.SCANNER_DOWN
                        .because("Files cannot be scanned now; try again in " + RETRY_AFTER_SECONDS + " seconds")
                        .retryAfter(RETRY_AFTER_SECONDS))
                .onFailure(StorageDown.class)
                .transform(DocumentsProblem::storageDown)
                .map(outcome -> switch (outcome) {
                    case UploadFile.Outcome.Added(var name) -> RestResponse.ok(UploadView.of(name));
                    case UploadFile.Outcome.Repeated(var name) -> RestResponse.ok(UploadView.of(name));
                    case UploadFile.Outcome.Refused(var flaw) ->
                        throw ZadarmaProblem.WRONG_PARAMETERS.because(flaw.advice());
                    case UploadFile.Outcome.NoSuchGroup none -> throw noSuchGroup();
                });
    }

    @GET
    @Path("/files")
    @Operation(summary = "List the files of a group")
    @Parameter(name = "group_id", in = ParameterIn.QUERY, description = "0 or none: the main group")
    public Uni<RestResponse<FilesView>> files() {
        UploadForm.refuseOtherUsers(parameters);
        return readGroups
                .dossier(new GroupId(caller.get().accountId(), UploadForm.group(parameters)))
                .onItem()
                .ifNull()
                .failWith(FilesResource::noSuchGroup)
                .map(dossier -> RestResponse.ok(FilesView.of(dossier.files())));
    }

    private static ProblemException noSuchGroup() {
        return DocumentsProblem.GROUP_UNKNOWN.because("There is no such group of documents");
    }
}
