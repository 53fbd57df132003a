package rufwerk.documents.desk.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import rufwerk.documents.clients.durchwahl.Block;
import rufwerk.documents.clients.durchwahl.RateDeck;
import rufwerk.documents.clients.numbers.StockedDirection;

/**
 * What is there to be lent and sold.
 *
 * @param country ISO 3166-1 alpha-2, to see its directions alone; empty for all
 * @param deck versions of the rate deck, of which the first is in force
 */
@CheckedTemplate(basePath = "desk")
record StockPage(
        SignedIn who,
        Moments moments,
        String country,
        Part<List<Block>> blocks,
        Part<List<RateDeck>> deck,
        Part<StockedDirection.Page> directions)
        implements TemplateInstance {}
