package rufwerk.kit.secrets;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import rufwerk.kit.identity.Roles;

/** Shows operators how far a rotation of the master key has come in this service. */
@Path("/v1/secrets")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Secrets")
class SecretsResource {
    private final SealedSecrets secrets;
    private final KeySource keys;
    private final List<SealedStore> stores;

    SecretsResource(SealedSecrets secrets, KeySource keys, @All List<SealedStore> stores) {
        this.secrets = secrets;
        this.keys = keys;
        this.stores = List.copyOf(stores);
    }

    /** What is sealed under which master key, of which only ids are told. */
    @Schema(name = "Secrets")
    record SecretsView(
            @Schema(description = "Id of the master key that seals", examples = "3fa2c41b09de")
            String currentKey,

            @Schema(description = "Ids of all master keys that open", examples = "[\"3fa2c41b09de\"]")
            List<String> keys,

            List<StoreView> stores) {}

    /** One kind of sealed values. */
    @Schema(name = "SealedStore")
    record StoreView(
            @Schema(examples = "credentials") String store,

            @Schema(description = "Values that are not under the current key; 0: older keys may go", examples = "0")
            long underOldKeys) {}

    @GET
    @Operation(
            summary = "How far a rotation of the master key has come",
            description = "Answers for this replica. An older key may be removed once every service counts 0 in every"
                    + " store and every replica seals under the current key.")
    public Uni<SecretsView> progress() {
        return Multi.createFrom()
                .iterable(stores)
                .onItem()
                .transformToUniAndConcatenate(
                        store -> store.remaining().map(count -> new StoreView(store.name(), count)))
                .collect()
                .asList()
                .map(counts -> new SecretsView(secrets.currentKey(), keys.ring().ids(), counts));
    }
}
