package rufwerk.orders.clients.documents;

import java.util.UUID;

/** What documents-service is given: who, where, and the PDF in base64. */
@SuppressWarnings("ArrayRecordComponent") // written as JSON once, never compared
record SubmissionRequest(
        UUID accountId,
        String country,
        String city,
        String zip,
        String street,
        String houseNumber,
        String documentType,
        String areaCode,
        byte[] document) {}
