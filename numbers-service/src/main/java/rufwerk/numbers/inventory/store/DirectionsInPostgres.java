package rufwerk.numbers.inventory.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.AreaCode;
import rufwerk.numbers.inventory.Country;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.DirectionQuery;
import rufwerk.numbers.inventory.Directions;

/** Directions in their table. */
@ApplicationScoped
class DirectionsInPostgres implements Directions {
    private static final long BEFORE_THE_FIRST = 0;
    private static final String ANY_COUNTRY = "";

    /** The insert writes what must not be null; the row then becomes the whole offer, as it does at every change. */
    @Override
    public Uni<@Nullable Direction> addIfAbsent(Direction.Offer offer) {
        return Panache.getSession()
                .chain(session -> insert(session, offer))
                .chain(ids ->
                        ids.isEmpty() ? Uni.createFrom().nullItem() : change(new DirectionId(ids.getFirst()), offer));
    }

    @Override
    public Uni<@Nullable Direction> change(DirectionId id, Direction.Offer offer) {
        return DirectionRow.<DirectionRow>findById(id.value())
                .onItem()
                .ifNotNull()
                .transformToUni(row -> {
                    row.become(offer);
                    return row.flush().replaceWith(row.toDirection());
                });
    }

    private static Uni<List<Long>> insert(Mutiny.Session session, Direction.Offer offer) {
        return session.createNativeQuery("""
                        INSERT INTO direction (country, area_code, name, type,
                                               monthly_fee, annual_fee, setup_fee, sms, a2p_sms, voice)
                        VALUES (:country, :areaCode, :name, :type,
                                :monthlyFee, :annualFee, :setupFee, :sms, :a2pSms, :voice)
                        ON CONFLICT DO NOTHING
                        RETURNING id""", Long.class)
                .setParameter("country", offer.country().code())
                .setParameter("areaCode", offer.areaCode().digits())
                .setParameter("name", offer.name())
                .setParameter("type", offer.type().code())
                .setParameter("monthlyFee", offer.fees().monthly())
                .setParameter("annualFee", offer.fees().annual())
                .setParameter("setupFee", offer.fees().setup())
                .setParameter("sms", offer.features().sms())
                .setParameter("a2pSms", offer.features().a2pSms())
                .setParameter("voice", offer.features().voice())
                .getResultList();
    }

    @Override
    public Uni<@Nullable Direction> find(DirectionId id) {
        return DirectionRow.<DirectionRow>findById(id.value()).map(DirectionsInPostgres::toDirection);
    }

    @Override
    public Uni<@Nullable Direction> find(Country country, AreaCode areaCode) {
        return DirectionRow.<DirectionRow>find("country = ?1 and areaCode = ?2", country.code(), areaCode.digits())
                .firstResult()
                .map(DirectionsInPostgres::toDirection);
    }

    @Override
    public Uni<Map<DirectionId, Direction>> findAll(Collection<DirectionId> ids) {
        return DirectionRow.<DirectionRow>list(
                        "id in ?1", ids.stream().map(DirectionId::value).toList())
                .map(rows -> rows.stream()
                        .map(DirectionRow::toDirection)
                        .collect(Collectors.toMap(Direction::id, Function.identity())));
    }

    @Override
    public Uni<List<Direction>> all() {
        return DirectionRow.<DirectionRow>listAll(Sort.by("id")).map(DirectionsInPostgres::toDirections);
    }

    @Override
    public Uni<List<Direction>> page(DirectionQuery query) {
        Country country = query.country();
        DirectionId after = query.after();
        return DirectionRow.<DirectionRow>find(
                        "id > ?1 and ?2 in ('', country) order by id",
                        after == null ? BEFORE_THE_FIRST : after.value(),
                        country == null ? ANY_COUNTRY : country.code())
                .page(0, query.limit())
                .list()
                .map(DirectionsInPostgres::toDirections);
    }

    private static List<Direction> toDirections(List<DirectionRow> rows) {
        return rows.stream().map(DirectionRow::toDirection).toList();
    }

    private static @Nullable Direction toDirection(@Nullable DirectionRow row) {
        return row == null ? null : row.toDirection();
    }
}
