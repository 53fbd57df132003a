package rufwerk.kit.zadarma;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MediaType;

/** An answer for {@code format=xml}: what its JSON says, in UTF-8 ({@code wire/zadarma.md} §2). */
final class XmlAnswer {
    static final MediaType MEDIA_TYPE = MediaType.APPLICATION_XML_TYPE.withCharset("utf-8");

    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?>\n");

    private XmlAnswer() {}

    static String of(JsonNode answer) {
        XmlAnswer document = new XmlAnswer();
        document.element("answer", answer);
        return document.xml.append('\n').toString();
    }

    /** Names come from our own records, so they are names in XML too. */
    private void element(String name, JsonNode content) {
        xml.append('<').append(name).append('>');
        switch (content.getNodeType()) {
            case OBJECT -> content.properties().forEach(field -> element(field.getKey(), field.getValue()));
            case ARRAY -> content.forEach(item -> element("value", item));
            case NUMBER -> xml.append(content.decimalValue().toPlainString());
            default -> text(content.asText());
        }
        xml.append("</").append(name).append('>');
    }

    private void text(String text) {
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                default -> xml.appendCodePoint(isAllowed(character) ? character : REPLACEMENT);
            }
        });
    }

    /** XML 1.0 cannot express any other character, not even escaped. */
    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= ' ' && character <= '\uD7FF'
                || character >= '\uE000' && character <= '\uFFFD'
                || character > Character.MAX_VALUE;
    }
}
