package rufwerk.durchwahl;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import rufwerk.kit.testing.PostgresAndKafka;

/** This service by itself, on real PostgreSQL and Kafka. */
@QuarkusTest
@WithTestResource(
        value = PostgresAndKafka.class,
        initArgs = {
            @ResourceArg(name = "database", value = "durchwahl"),
            @ResourceArg(name = "TRUSTED_PROXIES", value = "127.0.0.0/8"),
            @ResourceArg(name = "SWITCH_GATEWAY", value = "configured"),
            @ResourceArg(name = "RATE_DECK_CHECK_EVERY", value = "0.2s")
        })
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface DurchwahlComponent {}
