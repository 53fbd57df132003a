package rufwerk.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static rufwerk.documents.DeskForms.page;

import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pool and inventory on the desk, with the services that keep them as they answer operators. */
@DocumentsComponent
class DeskStockComponentTest {
    @ConfigProperty(name = "quarkus.rest-client.durchwahl.url")
    URI durchwahlUrl;

    @ConfigProperty(name = "quarkus.rest-client.numbers.url")
    URI numbersUrl;

    private ServiceStandIn durchwahl;
    private ServiceStandIn numbers;

    @BeforeEach
    void bothServices() {
        durchwahl = ServiceStandIn.at(durchwahlUrl)
                .answers("GET /v1/pool/blocks", 200, """
                        [{"id":"0b9d6a5c-58a1-4f0e-8f54-9a3f0c2d7e44","prefix":"491801557990","extension_digits":3,
                          "tariff_class":"0180-1","state":"active","numbers":1000,"free":799,"leased":150,"resting":51,
                          "draining":0}]""")
                .answers("GET /v1/rate-decks", 200, """
                        [{"version":7,"received_at":"2026-11-21T10:15:30Z","rates":187231,"copy_of":null}]""");
        numbers = ServiceStandIn.at(numbersUrl).answers("GET /v1/directions", 200, """
                {"directions":[{"id":1,"country":"DE","area_code":"221","name":"Köln","names":{},"type":"geographic",
                 "stock":{"total":10,"states":{"free":1,"active":9},"level":"low"}}],"next_cursor":"bmV4dA"}""");
    }

    @AfterEach
    void away() {
        durchwahl.close();
        numbers.close();
    }

    @Test
    void showsHowMuchIsLeft() {
        page("/desk/stock?country=de")
                .statusCode(200)
                .body(containsString("491801557990"), containsString("21 % of 1000"))
                .body(containsString("Version 7 with 187231 rates"))
                .body(containsString("221 Köln"), containsString("1 of 10"), containsString("low"))
                .body(containsString("after=bmV4dA"));
        assertThat(numbers.operations()).containsExactly("GET /v1/directions?country=DE");
    }

    @Test
    void saysThatNothingIsThere() {
        durchwahl.answers("GET /v1/pool/blocks", 200, "[]").answers("GET /v1/rate-decks", 200, "[]");
        numbers.answers("GET /v1/directions", 200, "{\"directions\":[],\"next_cursor\":null}");

        page("/desk/stock")
                .body(containsString("There is no block of numbers"), containsString("There is no rate deck"))
                .body(containsString("There is no direction, so nothing is on offer."));
    }

    @Test
    void showsTheOneWhileTheOtherIsAway() {
        durchwahl.close();
        page("/desk/stock")
                .statusCode(200)
                .body(containsString("durchwahl-service does not answer now."), containsString("221 Köln"));
        numbers.close();
        page("/desk/stock")
                .statusCode(200)
                .body(containsString("numbers-service does not answer now."), not(containsString("221 Köln")));
    }

    @Test
    void saysThatAPlaceInAListIsWrong() {
        numbers.answers("GET /v1/directions", 400, "{\"code\":\"CURSOR_INVALID\"}");
        page("/desk/stock?after=nonsense").statusCode(400).contentType("text/html");
    }
}
