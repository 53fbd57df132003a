package rufwerk.numbers.clients.carrier;

import java.util.UUID;

/**
 * A message the carrier is to send.
 *
 * @param id the same whenever it is asked for again
 * @param from the number the message came to
 * @param to E.164 with the plus sign, like {@code from}
 * @param originalSender who wrote it
 */
record OutgoingSms(UUID id, String from, String to, String originalSender, String text) {}
