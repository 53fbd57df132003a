package rufwerk.durchwahl.book;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import rufwerk.durchwahl.book.BlockChange.Added;
import rufwerk.durchwahl.book.BlockChange.Became;
import rufwerk.durchwahl.book.BlockChange.Removed;

/** The twin of the journal in PostgreSQL, for one thread. */
public class JournalInMemory implements Journal {
    private final List<JournalLine> lines = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    public List<JournalLine> lines() {
        return List.copyOf(lines);
    }

    @Override
    public Uni<Void> read(JournalReader reader) {
        handOver(reader);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<List<JournalLine>> turn(TurnTaker taker) {
        return Uni.createFrom().item(() -> {
            handOver(taker);
            if (taker.needsBlocks()) {
                taker.learn(List.copyOf(blocks));
            }
            return write(taker.mark(), taker.write());
        });
    }

    @Override
    public Uni<Boolean> empty(int part, Mark last) {
        return Uni.createFrom().item(() -> {
            boolean isLast = lines.stream()
                    .filter(line -> line.part() == part)
                    .reduce((earlier, later) -> later)
                    .map(line -> Mark.of(line).equals(last))
                    .orElse(true);
            if (isLast) {
                lines.removeIf(line -> line.part() == part);
            }
            return isLast;
        });
    }

    @Override
    public Uni<Long> published() {
        return Uni.createFrom().item(lines.isEmpty() ? 0L : lines.getLast().position());
    }

    private void handOver(JournalReader reader) {
        Mark mark = reader.mark();
        boolean known = lines.stream().anyMatch(line -> Mark.of(line).equals(mark));
        reader.follow(new Reading(
                !known,
                known ? mark.position() : 0,
                lines.stream()
                        .filter(line -> !known || line.position() > mark.position())
                        .toList()));
    }

    private List<JournalLine> write(Mark mark, Writing writing) {
        List<JournalLine> written = new ArrayList<>();
        for (Writing.Line line : writing.lines()) {
            written.add(new JournalLine(
                    mark.position() + written.size() + 1,
                    writing.part(),
                    UUID.randomUUID(),
                    line.entry(),
                    line.traceparent()));
        }
        lines.addAll(written);
        writing.blocks().forEach(this::change);
        return written;
    }

    private void change(BlockChange change) {
        switch (change) {
            case Added(var block, var at) -> blocks.add(block);
            case Became(var id, var state) ->
                blocks.replaceAll(block -> block.id().equals(id) ? block.become(state) : block);
            case Removed(var id) -> blocks.removeIf(block -> block.id().equals(id));
        }
    }
}
