package rufwerk.numbers.search.store;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.AreaCode;
import rufwerk.numbers.inventory.CallingCodes;
import rufwerk.numbers.search.NumberPattern;
import rufwerk.numbers.search.Place;
import rufwerk.numbers.search.SearchQuery;

/** A search as its statements take it, where nothing is null: any text is the empty one, and any price a high one. */
final class SearchParameters {
    /** So many numbers of a million look like what is rarer: a hundred or a thousand. */
    private static final int RARE = 4;

    /** Fewer numbers than a page of a million directions begin with so many digits: they are gone through at once. */
    private static final int LONG_HEAD = 8;

    private static final String ANY = "";
    private static final BigDecimal ANY_PRICE = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final String BEHIND_ALL_DIGITS = ":";

    private final SearchQuery query;
    private final @Nullable Place after;
    private final int atMost;
    private final String head;
    private final Optional<NumberPattern> rarest;

    SearchParameters(SearchQuery query, @Nullable Place after, int atMost) {
        this.query = query;
        this.after = after;
        this.atMost = atMost;
        this.head = query.patterns().stream()
                .map(NumberPattern::head)
                .max(Comparator.comparingInt(String::length))
                .orElse(ANY);
        this.rarest = head.length() >= LONG_HEAD
                ? Optional.empty()
                : query.patterns().stream()
                        .filter(pattern -> pattern.rarity() >= RARE)
                        .max(Comparator.comparingInt(NumberPattern::rarity));
    }

    /** Whether so few numbers look like this that looking them up is cheaper than going through all. */
    boolean isRare() {
        return rarest.isPresent();
    }

    <T> SelectionQuery<T> bindTo(SelectionQuery<T> statement) {
        AreaCode near = query.near();
        statement
                .setParameter("digits", near == null ? 0 : near.digits().length())
                .setParameter("near", near == null ? new String[0] : heads(near.digits()))
                .setParameter(
                        "country",
                        query.country() == null ? ANY : query.country().code())
                .setParameter(
                        "areaCode",
                        query.areaCode() == null ? ANY : query.areaCode().digits())
                .setParameter("type", query.type() == null ? ANY : query.type().code())
                .setParameter("sms", query.features().sms())
                .setParameter("a2pSms", query.features().a2pSms())
                .setParameter("voice", query.features().voice())
                .setParameter("monthlyFee", price(query.limits().monthly()))
                .setParameter("annualFee", price(query.limits().annual()))
                .setParameter("setupFee", price(query.limits().setup()))
                .setParameter("withoutDocuments", query.withoutDocuments())
                .setParameter("afterDistance", after == null ? 0 : after.distance())
                .setParameter(
                        "afterDirection", after == null ? 0 : after.direction().value())
                .setParameter(
                        "afterNumber", after == null ? ANY : after.number().digits())
                .setParameter("areaHead", CallingCodes.behindCode(head))
                .setParameter("from", head)
                .setParameter("to", head + BEHIND_ALL_DIGITS)
                .setParameter(
                        "patterns",
                        query.patterns().stream().map(SearchParameters::like).toArray(String[]::new))
                .setParameter("atMost", atMost);
        rarest.ifPresent(pattern -> statement.setParameter("rarest", like(pattern)));
        return statement;
    }

    private static String[] heads(String digits) {
        return IntStream.rangeClosed(1, digits.length())
                .mapToObj(length -> digits.substring(0, length))
                .toArray(String[]::new);
    }

    private static BigDecimal price(@Nullable BigDecimal limit) {
        return Objects.requireNonNullElse(limit, ANY_PRICE);
    }

    private static String like(NumberPattern pattern) {
        return pattern.glob().replace('*', '%').replace('?', '_');
    }
}
