package rufwerk.documents.files.s3;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads what S3 answers: XML about errors and lists, headers about objects. */
final class S3Answers {
    private static final String METADATA = "x-amz-meta-";
    private static final String NONE = "";

    private S3Answers() {}

    static S3Object object(String name, MultiMap headers) {
        Map<String, String> metadata = new HashMap<>();
        headers.forEach((header, value) -> {
            if (header.regionMatches(true, 0, METADATA, 0, METADATA.length())) {
                metadata.put(header.substring(METADATA.length()).toLowerCase(Locale.ROOT), value);
            }
        });
        return new S3Object(
                name,
                ZonedDateTime.parse(headers.get("Last-Modified"), DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant(),
                text(headers.get("ETag")),
                Long.parseLong(headers.get("Content-Length")),
                metadata);
    }

    /** The code of an error; empty when there is none, whatever else was answered. */
    static String errorCode(Buffer body) {
        try {
            XMLStreamReader xml = reader(body);
            boolean error = false;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    if (error && xml.getLocalName().equals("Code")) {
                        return xml.getElementText();
                    }
                    error |= xml.getLocalName().equals("Error");
                }
            }
            return NONE;
        } catch (XMLStreamException e) {
            return NONE;
        }
    }

    static S3Page page(Buffer body) {
        List<S3Object> objects = new ArrayList<>();
        boolean more = false;
        Map<String, String> fields = new HashMap<>();
        try {
            XMLStreamReader xml = reader(body);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "Contents" -> fields.clear();
                        case "IsTruncated" -> more = Boolean.parseBoolean(xml.getElementText());
                        case "Key", "LastModified", "ETag", "Size" ->
                            fields.put(xml.getLocalName(), xml.getElementText());
                        default -> {}
                    }
                } else if (event == XMLStreamReader.END_ELEMENT
                        && xml.getLocalName().equals("Contents")) {
                    objects.add(listed(fields));
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The list of objects is none", e);
        }
        return new S3Page(objects, more);
    }

    private static S3Object listed(Map<String, String> fields) {
        return new S3Object(
                text(fields.get("Key")),
                Instant.parse(text(fields.get("LastModified"))),
                text(fields.get("ETag")),
                Long.parseLong(text(fields.get("Size"))),
                Map.of());
    }

    private static String text(@Nullable String value) {
        return value == null ? NONE : value;
    }

    /** The JDK's own, whatever else there is; nothing outside of the answer is ever looked up. */
    private static XMLStreamReader reader(Buffer body) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(body.getBytes()));
    }
}
