package rufwerk.documents.review;

/**
 * The address that a document has to prove.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record Address(String country, String city, String zip, String street, String houseNumber) {}
