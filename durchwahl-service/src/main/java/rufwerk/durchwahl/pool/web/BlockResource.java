package rufwerk.durchwahl.pool.web;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import rufwerk.durchwahl.DurchwahlProblem;
import rufwerk.durchwahl.book.BlockState;
import rufwerk.durchwahl.book.NumberBlock;
import rufwerk.durchwahl.pool.AddNumberBlock;
import rufwerk.durchwahl.pool.AddOutcome.Added;
import rufwerk.durchwahl.pool.AddOutcome.Known;
import rufwerk.durchwahl.pool.AddOutcome.Overlaps;
import rufwerk.durchwahl.pool.DrainNumberBlock;
import rufwerk.durchwahl.pool.ReadPool;
import rufwerk.durchwahl.pool.RemoveNumberBlock;
import rufwerk.durchwahl.pool.RemoveOutcome.InUse;
import rufwerk.durchwahl.pool.RemoveOutcome.Removed;
import rufwerk.durchwahl.pool.RemoveOutcome.Unknown;
import rufwerk.durchwahl.tariff.TariffClass;
import rufwerk.kit.identity.Roles;
import rufwerk.kit.problem.ProblemException;

@Tag(name = "Pool")
@Path("/v1/pool/blocks")
@RolesAllowed(Roles.ADMIN)
class BlockResource {
    private final ReadPool readPool;
    private final AddNumberBlock addNumberBlock;
    private final DrainNumberBlock drainNumberBlock;
    private final RemoveNumberBlock removeNumberBlock;

    BlockResource(
            ReadPool readPool,
            AddNumberBlock addNumberBlock,
            DrainNumberBlock drainNumberBlock,
            RemoveNumberBlock removeNumberBlock) {
        this.readPool = readPool;
        this.addNumberBlock = addNumberBlock;
        this.drainNumberBlock = drainNumberBlock;
        this.removeNumberBlock = removeNumberBlock;
    }

    @GET
    @Operation(summary = "All blocks of numbers, and how many of each are in use")
    public Uni<List<BlockView>> list() {
        return readPool.list().map(all -> all.stream().map(BlockView::of).toList());
    }

    @POST
    @Operation(
            summary = "Adds a block of numbers (201); 200 when it is there already, 409 when it overlaps with another")
    public Uni<RestResponse<BlockView>> add(@NotNull @Valid BlockRequest request) {
        return addNumberBlock.add(blockOf(request)).map(outcome -> switch (outcome) {
            case Added(var block) -> {
                Log.infof(
                        "Added block %s with %d numbers",
                        block.block().prefix(), block.block().size());
                yield RestResponse.status(Status.CREATED, BlockView.of(block));
            }
            case Known(var block) -> RestResponse.ok(BlockView.of(block));
            case Overlaps(var known) ->
                throw DurchwahlProblem.BLOCK_OVERLAPS.because("It overlaps with the block " + known.prefix());
        });
    }

    @PUT
    @Path("/{id}/state")
    @Operation(summary = "Drains a block: running leases end, no new ones begin; or takes it back into use")
    public Uni<BlockView> become(@RestPath UUID id, @NotNull @Valid StateRequest request) {
        BlockState state = BlockState.ofCode(request.state())
                .orElseThrow(() -> DurchwahlProblem.BLOCK_INVALID.because("The states are active and draining"));
        return drainNumberBlock
                .become(id, state)
                .onItem()
                .ifNull()
                .failWith(() -> unknown(id))
                .invoke(block -> Log.infof("Block %s is %s", block.block().prefix(), state.code()))
                .map(BlockView::of);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Removes a block; 409 while any of its numbers is leased or rests")
    public Uni<RestResponse<Void>> remove(@RestPath UUID id) {
        return removeNumberBlock.remove(id).map(outcome -> switch (outcome) {
            case Removed(var block) -> {
                Log.infof("Removed block %s", block.block().prefix());
                yield RestResponse.noContent();
            }
            case InUse(var block) ->
                throw DurchwahlProblem.BLOCK_IN_USE.because(
                        "%d numbers are leased and %d rest".formatted(block.leased(), block.resting()));
            case Unknown() -> throw unknown(id);
        });
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

    private static ProblemException unknown(UUID id) {
        return DurchwahlProblem.BLOCK_UNKNOWN.because("There is no block " + id);
    }
}
