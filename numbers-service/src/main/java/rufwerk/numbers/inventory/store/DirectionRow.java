package rufwerk.numbers.inventory.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.AreaCode;
import rufwerk.numbers.inventory.Country;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.Features;
import rufwerk.numbers.inventory.Fees;
import rufwerk.numbers.inventory.LocalNames;
import rufwerk.numbers.inventory.NumberType;
import rufwerk.numbers.inventory.Restrictions;

/** A direction as it is stored. Country and area code stay what they were. */
@Entity
@Table(name = "direction")
class DirectionRow extends PanacheEntityBase {
    @Id
    long id;

    @Column(updatable = false)
    String country;

    @Column(name = "area_code", updatable = false)
    String areaCode;

    String name;

    String[] languages;

    /** At the same places as their languages. */
    String[] translations;

    @Nullable
    String region;

    String type;

    @Column(name = "monthly_fee")
    BigDecimal monthlyFee;

    @Column(name = "annual_fee")
    BigDecimal annualFee;

    @Column(name = "setup_fee")
    BigDecimal setupFee;

    /** Null at directions that are older than this fee: as {@link #setupFee}. */
    @Column(name = "annual_setup_fee")
    @Nullable
    BigDecimal annualSetupFee;

    @Column(name = "minute_fee")
    BigDecimal minuteFee;

    @Column(name = "sms_fee")
    BigDecimal smsFee;

    boolean sms;

    @Column(name = "a2p_sms")
    boolean a2pSms;

    boolean voice;

    String[] documents;

    @Column(name = "low_stock")
    @Nullable
    Integer lowStock;

    Direction toDirection() {
        return new Direction(
                new DirectionId(id),
                new Direction.Offer(
                        new Country(country),
                        new AreaCode(areaCode),
                        new LocalNames(name, namesByLanguage()),
                        region,
                        NumberType.ofCode(type).orElseThrow(),
                        new Fees(
                                monthlyFee,
                                annualFee,
                                setupFee,
                                Objects.requireNonNullElse(annualSetupFee, setupFee),
                                minuteFee,
                                smsFee),
                        new Features(sms, a2pSms, voice),
                        new Restrictions(List.of(documents)),
                        lowStock));
    }

    void become(Direction.Offer offer) {
        name = offer.name();
        languages = offer.names().translations().keySet().toArray(String[]::new);
        translations = offer.names().translations().values().toArray(String[]::new);
        region = offer.region();
        type = offer.type().code();
        monthlyFee = offer.fees().monthly();
        annualFee = offer.fees().annual();
        setupFee = offer.fees().setup();
        annualSetupFee = offer.fees().annualSetup();
        minuteFee = offer.fees().perMinute();
        smsFee = offer.fees().perSms();
        sms = offer.features().sms();
        a2pSms = offer.features().a2pSms();
        voice = offer.features().voice();
        documents = offer.restrictions().documents().toArray(String[]::new);
        lowStock = offer.lowStock();
    }

    private SortedMap<String, String> namesByLanguage() {
        SortedMap<String, String> names = new TreeMap<>();
        for (int i = 0; i < languages.length; i++) {
            names.put(languages[i], translations[i]);
        }
        return names;
    }
}
