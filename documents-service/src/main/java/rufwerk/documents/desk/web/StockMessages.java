package rufwerk.documents.desk.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about what is there to be lent and sold. */
@MessageBundle(value = "stock", locale = "en")
interface StockMessages {

    @Message("Stock")
    String title();

    @Message("Numbers to be lent")
    String pool();

    @Message("There is no block of numbers, so nothing can be lent.")
    String no_blocks();

    @Message("Block")
    String block();

    @Message("Tariff")
    String tariff();

    @Message("Used")
    String used();

    @Message("{percent} % of {numbers}")
    String used_of(long percent, int numbers);

    @Message("Free")
    String free();

    @Message("Leased")
    String leased();

    @Message("Resting")
    String resting();

    @Message("Rate deck")
    String rate_deck();

    @Message("Version {version} with {rates} rates, since {time}")
    String rate_deck_is(long version, int rates, String time);

    @Message("There is no rate deck, so nothing can be lent.")
    String no_rate_deck();

    @Message("Numbers for sale")
    String inventory();

    @Message("There is no direction, so nothing is on offer.")
    String no_directions();

    @Message("No direction fits.")
    String none_fits();

    @Message("Direction")
    String direction();

    @Message("Country")
    String country();

    @Message("{free} of {total}")
    String free_of(long free, long total);

    @Message("Level")
    String level();

    @Message("{#when code}{#is 'enough'}enough{#is 'low'}low{#is 'empty'}none left{#else}{code}{/when}")
    String level_of(String code);

    @Message("{#when code}{#is 'active'}in use{#is 'draining'}draining{#else}{code}{/when}")
    String block_state(String code);
}
