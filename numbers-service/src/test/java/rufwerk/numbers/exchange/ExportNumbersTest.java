package rufwerk.numbers.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOffer;
import static rufwerk.numbers.support.Fixtures.numbersIn;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.util.List;
import org.junit.jupiter.api.Test;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.DirectionsInMemory;
import rufwerk.numbers.inventory.InventoryNumber.Free;

class ExportNumbersTest {
    private static final ListQuery EVERYTHING = new ListQuery(null, null, null);

    private final DirectionsInMemory directions = new DirectionsInMemory();
    private final InventoryFile inventory = new InventoryFileInMemory(directions);
    private final ExportNumbers exportNumbers = new ExportNumbers(inventory);

    @Test
    void readsAPageOnlyWhenSomebodyTakesIt() {
        add(ExportNumbers.PAGE * 2 + 1);
        AssertSubscriber<List<ListedNumber>> reader =
                exportNumbers.pages(EVERYTHING).subscribe().withSubscriber(AssertSubscriber.create());

        reader.assertHasNotReceivedAnyItem().request(1);
        assertThat(reader.getItems()).extracting(List::size).containsExactly(ExportNumbers.PAGE);
        reader.request(5).assertCompleted();

        assertThat(reader.getItems()).extracting(List::size).containsExactly(ExportNumbers.PAGE, ExportNumbers.PAGE, 1);
        assertThat(reader.getItems().stream()
                        .flatMap(List::stream)
                        .map(ListedNumber::number)
                        .toList())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void endsWithThePageThatIsNotFull() {
        assertThat(exportNumbers.pages(EVERYTHING).collect().asList().await().indefinitely())
                .containsExactly(List.of());
        add(ExportNumbers.PAGE);
        assertThat(exportNumbers.pages(EVERYTHING).collect().asList().await().indefinitely())
                .extracting(List::size)
                .containsExactly(ExportNumbers.PAGE, 0);
    }

    private void add(int count) {
        Direction direction = directions.given(anOffer());
        inventory
                .addFree(numbersIn(direction.offer().areaCode(), count).stream()
                        .map(number -> new Free(number, direction.id(), NOON))
                        .toList())
                .await()
                .indefinitely();
    }
}
