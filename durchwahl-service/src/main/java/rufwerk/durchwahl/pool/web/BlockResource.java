package rufwerk.durchwahl.pool.web;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import rufwerk.durchwahl.DurchwahlProblem;
import rufwerk.durchwahl.pool.AddNumberBlock;
import rufwerk.durchwahl.pool.NumberBlock;
import rufwerk.durchwahl.tariff.TariffClass;
import rufwerk.kit.identity.Roles;

@Tag(name = "Pool")
@Path("/v1/pool/blocks")
@RolesAllowed(Roles.ADMIN)
class BlockResource {
    private final AddNumberBlock addNumberBlock;

    BlockResource(AddNumberBlock addNumberBlock) {
        this.addNumberBlock = addNumberBlock;
    }

    @POST
    @Operation(summary = "Adds a block of numbers; 200 when all of them are known already")
    public Uni<RestResponse<BlockView>> add(@NotNull @Valid BlockRequest request) {
        NumberBlock block = blockOf(request);
        return addNumberBlock
                .add(block)
                .invoke(added -> Log.infof("Block %s with %d numbers: %d new", block.prefix(), block.size(), added))
                .map(added -> RestResponse.status(added > 0 ? Status.CREATED : Status.OK, new BlockView(block.size())));
    }

    private static NumberBlock blockOf(BlockRequest request) {
        TariffClass tariffClass = TariffClass.labelled(request.tariffClass())
                .orElseThrow(() ->
                        DurchwahlProblem.BLOCK_INVALID.because("The tariff class must be 0180-1, 0180-3 or 0180-5"));
        try {
            return new NumberBlock(request.prefix(), request.extensionDigits(), tariffClass);
        } catch (IllegalArgumentException e) {
            throw DurchwahlProblem.BLOCK_INVALID.because(String.valueOf(e.getMessage()));
        }
    }
}
