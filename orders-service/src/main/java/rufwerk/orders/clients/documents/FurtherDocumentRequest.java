package rufwerk.orders.clients.documents;

/** What documents-service is given of a further document: the PDF in base64. */
@SuppressWarnings("ArrayRecordComponent") // written as JSON once, never compared
record FurtherDocumentRequest(String documentType, byte[] document) {}
