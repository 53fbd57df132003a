package rufwerk.numbers.inventory.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import rufwerk.numbers.inventory.AreaCode;
import rufwerk.numbers.inventory.Country;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.Features;
import rufwerk.numbers.inventory.Fees;

/** A direction as it is stored; read only, as directions do not change yet. */
@Entity
@Table(name = "direction")
class DirectionRow extends PanacheEntityBase {
    @Id
    long id;

    String country;

    @Column(name = "area_code")
    String areaCode;

    String name;

    String type;

    @Column(name = "monthly_fee")
    BigDecimal monthlyFee;

    @Column(name = "annual_fee")
    BigDecimal annualFee;

    @Column(name = "setup_fee")
    BigDecimal setupFee;

    boolean sms;

    @Column(name = "a2p_sms")
    boolean a2pSms;

    boolean voice;

    Direction toDirection() {
        return new Direction(
                new DirectionId(id),
                new Direction.Offer(
                        new Country(country),
                        new AreaCode(areaCode),
                        name,
                        type,
                        new Fees(monthlyFee, annualFee, setupFee),
                        new Features(sms, a2pSms, voice)));
    }
}
