/** The suite with Kafka as it is in production. */
@org.jspecify.annotations.NullMarked
package rufwerk.local.kafka;
