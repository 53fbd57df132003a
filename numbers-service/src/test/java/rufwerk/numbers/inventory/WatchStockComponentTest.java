package rufwerk.numbers.inventory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOffer;
import static rufwerk.numbers.support.Fixtures.numbersIn;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.kit.testing.EventSamples;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.inventory.InventoryNumber.Active;
import rufwerk.numbers.support.Published;
import rufwerk.numbers.support.Transactions;

@NumbersComponent
class WatchStockComponentTest {
    @Inject
    Directions directions;

    @Inject
    Numbers numbers;

    @Inject
    WatchStock watchStock;

    @Inject
    Transactions transactions;

    @Inject
    Published published;

    private Direction direction;

    @BeforeEach
    void tenNumbers() {
        direction = Objects.requireNonNull(transactions.within(() -> directions.addIfAbsent(anOffer())));
        transactions.within(() ->
                numbers.addFree(direction.id(), numbersIn(direction.offer().areaCode(), 10), NOON));
    }

    @Test
    void showsTheStatesOfEachDirection() {
        sell(3);

        watch();

        String series = "rufwerk_inventory_numbers{area_code=\"%s\",country=\"DE\",state=\"%s\"} %s";
        String areaCode = direction.offer().areaCode().digits();
        given().get("/q/metrics")
                .then()
                .body(containsString(series.formatted(areaCode, "free", "7.0")))
                .body(containsString(series.formatted(areaCode, "active", "3.0")));
    }

    @Test
    void warnsOncePerLevelHoweverManyReplicasLook() {
        sell(8);
        transactions.race(4, replica -> watchStock.watch());
        sell(2);
        watch();
        watch();

        List<String> warnings = warnings();
        assertThat(warnings).hasSize(2);
        assertThat(warnings.get(0)).contains("\"level\":\"low\"", "\"free\":2", "\"numbers\":10");
        assertThat(warnings.get(1)).contains("\"level\":\"empty\"", "\"free\":0");
        EventSamples.publishedBy("numbers-service").verifyFitsSchema(InventoryTopic.LOW, warnings.getFirst());
    }

    @Test
    void warnsAgainOnceTheDirectionHasRecovered() {
        sell(8);
        watch();
        transactions.within(() -> numbers.addFree(
                direction.id(), numbersIn(direction.offer().areaCode(), 20).subList(10, 20), NOON));
        watch();
        sell(8);
        watch();

        assertThat(warnings()).hasSize(2);
    }

    private void watch() {
        transactions.run(watchStock::watch);
    }

    private void sell(int count) {
        for (int i = 0; i < count; i++) {
            transactions.within(() -> numbers.lockLongestFree(direction.id())
                    .chain(free -> numbers.save(new Active(free.number(), free.direction(), UUID.randomUUID(), NOON))));
        }
    }

    private List<String> warnings() {
        return published.ofType(InventoryTopic.LOW).stream()
                .filter(event ->
                        event.contains("\"direction_id\":" + direction.id().value() + ","))
                .toList();
    }
}
