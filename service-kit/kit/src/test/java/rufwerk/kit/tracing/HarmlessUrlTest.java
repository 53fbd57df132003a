package rufwerk.kit.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HarmlessUrlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            /api/json                                 | /api/json
            /api/json/4420123456                      | /api/json/44***
            /api/json/4420123456?key=rw_live_a_b      | /api/json/44***?key=***
            /routes/+491801557990000                  | /routes/+49***
            /routes/491801557990000.xml?a=1           | /routes/49***.xml?a=***
            /api/numbers?p=secret&format=json         | /api/numbers?p=***&format=***
            /x?rw_live_0123456789                     | /x?***
            /x?rw_live_01234567890123456789012345=    | /x?***
            /x?a=1&&b                                 | /x?a=***&***&***
            /x?                                       | /x?***
            /x?p=a?b=c                                | /x?p=***
            https://me:word@host.example/hook?t=s     | https://***@host.example/hook?t=***
            https://host.example/hook                 | https://host.example/hook
            http://10.0.0.1:8080/v1/orders/1234       | http://10.0.0.1:8080/v1/orders/1234
            /v1/reviews/12345678-0000-4000-8000-000000000001 | /v1/reviews/12345678-0000-4000-8000-000000000001
            """)
    void keepsWhatIsHarmless(String url, String harmless) {
        assertThat(HarmlessUrl.ofUrl(url)).isEqualTo(harmless);
    }
}
