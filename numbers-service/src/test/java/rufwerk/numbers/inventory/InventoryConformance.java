package rufwerk.numbers.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOffer;
import static rufwerk.numbers.support.Fixtures.anyAreaCode;
import static rufwerk.numbers.support.Fixtures.numbersFrom;
import static rufwerk.numbers.support.Fixtures.numbersIn;

import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rufwerk.numbers.inventory.InventoryNumber.Active;
import rufwerk.numbers.inventory.InventoryNumber.Free;

/** What every inventory does, in memory and in PostgreSQL. */
public abstract class InventoryConformance {
    protected abstract Directions directions();

    protected abstract Numbers numbers();

    /** For long enough. */
    protected abstract void hold(PhoneNumber number, UUID accountId);

    protected abstract <T> T within(Supplier<Uni<T>> transaction);

    @Test
    void findsADirectionByIdAndByAreaCode() {
        var offer = anOffer();
        Direction added = add(offer);

        assertThat(added.offer()).isEqualTo(offer);
        assertThat(within(() -> directions().find(added.id()))).isEqualTo(added);
        assertThat(within(() -> directions().find(offer.country(), offer.areaCode())))
                .isEqualTo(added);
        assertThat(within(() -> directions().findAll(List.of(added.id(), new DirectionId(-1)))))
                .containsOnlyKeys(added.id());
    }

    @Test
    void knowsNothingOfOthers() {
        Direction added = add(anOffer());

        assertThat(within(() -> directions().find(new DirectionId(-1)))).isNull();
        assertThat(within(() -> directions().find(added.country(), anyAreaCode())))
                .isNull();
        assertThat(within(() -> directions().findAll(List.of()))).isEmpty();
    }

    @Test
    void hasOneDirectionPerAreaCode() {
        var offer = anOffer();
        add(offer);

        assertThat(within(() -> directions().addIfAbsent(offer))).isNull();
    }

    @Test
    void describesADirectionAnew() {
        Direction added = add(anOffer());
        var offer = added.offer();
        var changed = new Direction.Offer(
                offer.country(),
                offer.areaCode(),
                LocalNames.of("Cöln", Map.of("tr", "Köln")),
                null,
                NumberType.SHARED_COST,
                new Fees(
                        BigDecimal.ONE,
                        BigDecimal.TEN,
                        BigDecimal.TWO,
                        BigDecimal.ZERO,
                        new BigDecimal("0.01"),
                        new BigDecimal("0.0750")),
                new Features(false, true, false),
                new Restrictions(List.of("passport", "receipt")),
                25);

        within(() -> directions().change(added.id(), changed));

        assertThat(within(() -> directions().find(added.id()))).isEqualTo(new Direction(added.id(), changed));
        assertThat(within(() -> directions().change(new DirectionId(-1), changed)))
                .isNull();
    }

    @Test
    void listsDirectionsPageByPage() {
        var country = new Country("NO");
        var opened = List.of(
                add(anOffer("NO", Features.USUAL)),
                add(anOffer("NO", Features.USUAL)),
                add(anOffer("NO", Features.USUAL)));
        var before = new DirectionId(opened.getFirst().id().value() - 1);

        assertThat(within(() -> directions().page(new DirectionQuery(country, before, 2))))
                .containsExactlyElementsOf(opened.subList(0, 2));
        assertThat(within(() -> directions()
                        .page(new DirectionQuery(country, opened.get(1).id(), 2))))
                .containsExactly(opened.get(2));
        assertThat(within(() -> directions().page(new DirectionQuery(null, null, 1))))
                .hasSize(1);
        assertThat(within(() -> directions().all())).containsSubsequence(opened);
    }

    @Test
    void countsOnlyTheNumbersThatAreNew() {
        Direction direction = add(anOffer());
        var numbers = numbersIn(direction.offer().areaCode(), 10);

        assertThat(within(() -> numbers().addFree(direction.id(), numbers.subList(0, 4), NOON)))
                .isEqualTo(4);
        assertThat(within(() -> numbers().addFree(direction.id(), numbers, NOON)))
                .isEqualTo(6);
    }

    @Test
    void givesTheLongestFreeNumberFirst() {
        Direction direction = add(anOffer());
        var numbers = numbersIn(direction.offer().areaCode(), 3);
        within(() -> numbers().addFree(direction.id(), numbers.subList(0, 1), NOON));
        within(() -> numbers().addFree(direction.id(), numbers.subList(1, 3), NOON.minusSeconds(60)));

        assertThat(take(direction)).isEqualTo(numbers.get(1));
        assertThat(take(direction)).isEqualTo(numbers.get(2));
        assertThat(take(direction)).isEqualTo(numbers.get(0));
        assertThat(take(direction)).isNull();
    }

    @Test
    void doesNotFreeANumberThatIsAddedAgain() {
        Direction direction = add(anOffer());
        var numbers = numbersIn(direction.offer().areaCode(), 1);
        within(() -> numbers().addFree(direction.id(), numbers, NOON));
        take(direction);

        assertThat(within(() -> numbers().addFree(direction.id(), numbers, NOON)))
                .isZero();
        assertThat(take(direction)).isNull();
    }

    @Test
    void locksAChosenNumberOnlyWhileItIsFree() {
        Direction direction = add(anOffer());
        var number = numbersIn(direction.offer().areaCode(), 1).getFirst();
        assertThat(within(() -> numbers().lockFree(number))).isNull();
        within(() -> numbers().addFree(direction.id(), List.of(number), NOON));

        assertThat(within(() -> numbers().lockFree(number))).isEqualTo(new Free(number, direction.id(), NOON));
        take(direction);
        assertThat(within(() -> numbers().lockFree(number))).isNull();
    }

    @Test
    void locksAHeldNumberForItsHolderAlone() {
        Direction direction = add(anOffer());
        var number = numbersIn(direction.offer().areaCode(), 1).getFirst();
        UUID holder = UUID.randomUUID();
        UUID stranger = UUID.randomUUID();
        within(() -> numbers().addFree(direction.id(), List.of(number), NOON));
        hold(number, holder);
        var free = new Free(number, direction.id(), NOON);

        assertThat(within(() -> numbers().lockFree(number))).isNull();
        assertThat(within(() -> numbers().lockFor(stranger, number))).isNull();
        assertThat(within(() -> numbers().lockLongestFree(direction.id()))).isNull();
        assertThatThrownBy(() -> within(() -> numbers().save(free.activate(stranger, NOON))))
                .hasStackTraceContaining("is not free");

        assertThat(within(() -> numbers().lockFor(holder, number))).isEqualTo(free);
        within(() -> numbers().save(free.activate(holder, NOON)));
        assertThat(within(() -> numbers().lockFor(holder, number))).isNull();
    }

    @Test
    void refusesToGiveANumberAwayTwice() {
        Direction direction = add(anOffer());
        var number = numbersIn(direction.offer().areaCode(), 1).getFirst();
        within(() -> numbers().addFree(direction.id(), List.of(number), NOON));
        take(direction);

        assertThatThrownBy(() ->
                        within(() -> numbers().save(new Active(number, direction.id(), UUID.randomUUID(), NOON))))
                .hasStackTraceContaining("is not free");
    }

    @Test
    void listsWhatIsFreeByCountryAndFeatures() {
        Direction withA2p = add(anOffer("SE", new Features(true, true, false)));
        Direction usual = add(anOffer("SE", Features.USUAL));
        var a2pNumbers = numbersFrom("46" + withA2p.offer().areaCode().digits(), 2);
        var usualNumbers = numbersFrom("46" + usual.offer().areaCode().digits(), 2);
        within(() -> numbers().addFree(withA2p.id(), a2pNumbers, NOON));
        within(() -> numbers().addFree(usual.id(), usualNumbers, NOON));

        assertThat(available(Features.ANY, 10))
                .containsExactly(a2pNumbers.get(0), a2pNumbers.get(1), usualNumbers.get(0), usualNumbers.get(1));
        assertThat(available(new Features(true, true, false), 10)).containsExactlyElementsOf(a2pNumbers);
        assertThat(available(new Features(false, false, true), 10)).containsExactlyElementsOf(usualNumbers);
        assertThat(available(new Features(true, true, true), 10)).isEmpty();
        assertThat(available(Features.ANY, 3)).hasSize(3);
        assertThat(within(() -> numbers().available(new NumberFilter(null, Features.ANY), 2)))
                .hasSize(2);

        take(withA2p);
        assertThat(available(Features.ANY, 10)).doesNotContain(a2pNumbers.getFirst());
    }

    private Direction add(Direction.Offer offer) {
        return Objects.requireNonNull(within(() -> directions().addIfAbsent(offer)));
    }

    private List<PhoneNumber> available(Features features, int atMost) {
        return within(() -> numbers().available(new NumberFilter(new Country("SE"), features), atMost)).stream()
                .map(AvailableNumber::number)
                .toList();
    }

    private @Nullable PhoneNumber take(Direction direction) {
        return within(() -> numbers()
                .lockLongestFree(direction.id())
                .chain(free -> free == null
                        ? Uni.createFrom().<PhoneNumber>nullItem()
                        : numbers().save(free.activate(UUID.randomUUID(), NOON)).replaceWith(free.number())));
    }
}
