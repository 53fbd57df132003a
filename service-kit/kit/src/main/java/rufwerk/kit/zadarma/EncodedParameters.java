package rufwerk.kit.zadarma;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The parameters of a request, each as it is meant and as it was encoded; signatures cover the latter. */
record EncodedParameters(List<Parameter> parameters) {
    static final EncodedParameters NONE = new EncodedParameters(List.of());

    /** No method has more than thirty; sorting more would be work for nothing. */
    private static final int MOST = 1_000;

    EncodedParameters {
        parameters = List.copyOf(parameters);
        if (parameters.size() > MOST) {
            throw ZadarmaProblem.WRONG_PARAMETERS.asException();
        }
    }

    /** @param encoded {@code name=value} as it was sent */
    record Parameter(String name, String value, String encoded) {

        static Parameter parse(String encoded) {
            int equals = encoded.indexOf('=');
            return equals < 0
                    ? new Parameter(decode(encoded), "", encoded)
                    : new Parameter(
                            decode(encoded.substring(0, equals)), decode(encoded.substring(equals + 1)), encoded);
        }

        /** PHP_QUERY_RFC1738: a space becomes a plus, and a tilde and an asterisk are escaped. */
        String encodedByPhp() {
            return phpEncode(name) + "=" + phpEncode(value);
        }
    }

    /** A query or a form body. */
    static EncodedParameters parse(String encoded) {
        List<Parameter> found = new ArrayList<>();
        int start = 0;
        while (start < encoded.length() && found.size() <= MOST) {
            int end = encoded.indexOf('&', start);
            String pair = encoded.substring(start, end < 0 ? encoded.length() : end);
            if (!pair.isEmpty()) {
                found.add(Parameter.parse(pair));
            }
            start += pair.length() + 1;
        }
        return new EncodedParameters(found);
    }

    /** The text parts of a multipart form, which nobody encoded: they are signed as PHP would send them. */
    static EncodedParameters ofParts(Iterable<Map.Entry<String, String>> parts) {
        List<Parameter> found = new ArrayList<>();
        parts.forEach(part -> found.add(new Parameter(
                part.getKey(), part.getValue(), phpEncode(part.getKey()) + "=" + phpEncode(part.getValue()))));
        return new EncodedParameters(found);
    }

    Optional<String> first(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .findFirst();
    }

    boolean isEmpty() {
        return parameters.isEmpty();
    }

    /** Joined in the order of their decoded names; those of one name stay in the order of the request. */
    String sortedAsSent() {
        return sorted(Parameter::encoded);
    }

    /** The same, encoded again. */
    String sortedByPhp() {
        return sorted(Parameter::encodedByPhp);
    }

    private String sorted(Function<Parameter, String> encoding) {
        return parameters.stream()
                .sorted(Comparator.comparing(Parameter::name))
                .map(encoding)
                .collect(Collectors.joining("&"));
    }

    private static String phpEncode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("*", "%2A");
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Strangers send anything: a wrong signature, not a failure of ours.
            return encoded;
        }
    }
}
