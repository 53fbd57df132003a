package rufwerk.numbers;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import rufwerk.kit.testing.PostgresAndKafka;
import rufwerk.numbers.support.DocumentsStandIn;

/** This service by itself, on real PostgreSQL and Kafka. */
@QuarkusTest
@WithTestResource(
        value = PostgresAndKafka.class,
        initArgs = {
            @ResourceArg(name = "database", value = "numbers"),
            @ResourceArg(name = "SWITCH_GATEWAY", value = "registrar")
        })
@WithTestResource(DocumentsStandIn.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface NumbersComponent {}
