package rufwerk.durchwahl.book.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.List;
import rufwerk.durchwahl.book.Block;
import rufwerk.durchwahl.book.BlockChange;
import rufwerk.durchwahl.book.BlockChange.Added;
import rufwerk.durchwahl.book.BlockChange.Became;
import rufwerk.durchwahl.book.BlockChange.Removed;
import rufwerk.durchwahl.book.BlockState;
import rufwerk.durchwahl.book.NumberBlock;
import rufwerk.durchwahl.tariff.TariffClass;

/** The blocks of the pool, which change in a turn only. */
final class BlockRows {
    private BlockRows() {}

    static Uni<List<Block>> all(SqlConnection connection) {
        return connection
                .query("SELECT id, prefix, extension_digits, tariff_class, state FROM pool_block")
                .execute()
                .map(rows -> rows.stream().map(BlockRows::blockOf).toList());
    }

    static Uni<Void> write(SqlConnection connection, List<BlockChange> changes) {
        Uni<Void> written = Uni.createFrom().voidItem();
        for (BlockChange change : changes) {
            written = written.chain(() -> write(connection, change));
        }
        return written;
    }

    private static Uni<Void> write(SqlConnection connection, BlockChange change) {
        return (switch (change) {
                    case Added(var block, var at) ->
                        connection
                                .preparedQuery("""
                                        INSERT INTO pool_block (id, prefix, extension_digits, tariff_class, state, added_at)
                                        VALUES ($1, $2, $3, $4, $5, $6)""")
                                .execute(Tuple.of(
                                        block.id(),
                                        block.numbers().prefix(),
                                        block.numbers().extensionDigits(),
                                        block.numbers().tariffClass().label(),
                                        block.state().code(),
                                        at.atOffset(ZoneOffset.UTC)));
                    case Became(var id, var state) ->
                        connection
                                .preparedQuery("UPDATE pool_block SET state = $2 WHERE id = $1")
                                .execute(Tuple.of(id, state.code()));
                    case Removed(var id) ->
                        connection
                                .preparedQuery("DELETE FROM pool_block WHERE id = $1")
                                .execute(Tuple.of(id));
                })
                .replaceWithVoid();
    }

    private static Block blockOf(Row row) {
        TariffClass tariffClass = TariffClass.labelled(row.getString(3)).orElseThrow();
        return new Block(
                row.getUUID(0),
                new NumberBlock(row.getString(1), row.getInteger(2), tariffClass),
                BlockState.ofCode(row.getString(4)).orElseThrow());
    }
}
