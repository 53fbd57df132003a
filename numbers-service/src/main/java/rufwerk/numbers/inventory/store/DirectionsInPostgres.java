package rufwerk.numbers.inventory.store;

import io.quarkus.hibernate.reactive.panache.Panache;
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
import rufwerk.numbers.inventory.Directions;

/** Directions in their table. */
@ApplicationScoped
class DirectionsInPostgres implements Directions {

    @Override
    public Uni<@Nullable Direction> addIfAbsent(Direction.Offer offer) {
        return Panache.getSession()
                .chain(session -> insert(session, offer))
                .map(ids -> ids.isEmpty() ? null : new Direction(new DirectionId(ids.getFirst()), offer));
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
                .setParameter("type", offer.type())
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

    private static @Nullable Direction toDirection(@Nullable DirectionRow row) {
        return row == null ? null : row.toDirection();
    }
}
