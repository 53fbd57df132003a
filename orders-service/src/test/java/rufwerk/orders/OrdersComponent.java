package rufwerk.orders;

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
@WithTestResource(value = PostgresAndKafka.class, initArgs = @ResourceArg(name = "database", value = "orders"))
@WithTestResource(DocumentsStandIn.class)
@WithTestResource(ShortTimes.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OrdersComponent {}
