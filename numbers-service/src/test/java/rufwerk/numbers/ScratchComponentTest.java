package rufwerk.numbers;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.*;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import rufwerk.kit.testing.PostgresAndKafka;
import rufwerk.numbers.support.Neighbours;

@QuarkusTest
@WithTestResource(value = PostgresAndKafka.class, initArgs = @ResourceArg(name = "database", value = "numbers"))
class ScratchComponentTest {
    @Inject
    Pool pool;

    @Inject
    Neighbours neighbours;

    @Test
    void measure() {
        pool.query(
                        "INSERT INTO direction (country, area_code,name,type,monthly_fee,annual_fee,setup_fee,sms,a2p_sms,voice) SELECT CASE WHEN i%2=0 THEN 'DE' ELSE 'FR' END, (5000+i)::text,'x','g',1,1,1,true,i=500,true FROM generate_series(1,500) i")
                .executeAndAwait();
        pool.query(
                        "INSERT INTO phone_number (number,direction_id,state,free_since) SELECT '49'||d.area_code||lpad(i::text,5,'0'), d.id,'free',now() FROM direction d, generate_series(1,1000) i WHERE d.area_code LIKE '5___'")
                .executeAndAwait();
        pool.query("ANALYZE").executeAndAwait();
        String sql =
                "SELECT free.* FROM direction CROSS JOIN LATERAL (SELECT * FROM phone_number WHERE direction_id = direction.id AND state = 'free' ORDER BY free_since, number LIMIT 1000) AS free WHERE '%s' IN ('', direction.country) AND (direction.sms OR NOT true) AND (direction.a2p_sms OR NOT %s) AND (direction.voice OR NOT false) ORDER BY direction.id, free.free_since, free.number LIMIT 1000";
        for (String[] a : new String[][] {{"", "false"}, {"DE", "false"}, {"DE", "true"}, {"XX", "false"}}) {
            System.out.println("SCRATCH == " + a[0] + a[1]);
            pool.query("EXPLAIN ANALYZE " + sql.formatted((Object[]) a))
                    .executeAndAwait()
                    .forEach(r -> System.out.println("SCRATCH " + r.getString(0)));
        }
        pool.query(
                        "EXPLAIN ANALYZE SELECT * FROM phone_number WHERE direction_id = (select max(id) from direction) AND state = 'free' ORDER BY free_since, number LIMIT 1 FOR UPDATE SKIP LOCKED")
                .executeAndAwait()
                .forEach(r -> System.out.println("SCRATCH " + r.getString(0)));
        var c = neighbours.aCustomer();
        for (String q : new String[] {"", "?country=DE", "?country=DE&features_a2p_sms=1", "?country=XX"}) {
            long best = Long.MAX_VALUE;
            int size = 0;
            for (int i = 0; i < 30; i++) {
                long t = System.nanoTime();
                size = given().header("X-Api-Key", c.liveKey())
                        .get("/api/numbers/available" + q)
                        .asByteArray()
                        .length;
                best = Math.min(best, System.nanoTime() - t);
            }
            System.out.println("SCRATCH HTTP " + q + " best ms " + best / 1e6 + " bytes " + size);
        }
    }
}
