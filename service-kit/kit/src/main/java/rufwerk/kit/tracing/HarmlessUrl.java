package rufwerk.kit.tracing;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes out of a URL what opens something or names somebody, and leaves what helps to understand a trace. */
final class HarmlessUrl {
    private static final String HIDDEN = "***";
    private static final Pattern USER_INFO = Pattern.compile("(?<=//)[^/?#]*@");

    /** A segment of a path that is a phone number, of which the country is left. */
    private static final Pattern PHONE_NUMBER = Pattern.compile("(?<=[/=]|^)(\\+?\\d{2})\\d{5,}(?=[/.;]|$)");

    /** What names of parameters look like; a key that stands where a name belongs is longer. */
    private static final Pattern NAME = Pattern.compile("[\\w.\\[\\]-]{1,32}");

    private HarmlessUrl() {}

    /** Of an absolute URL, or of a path with or without a query. */
    static String ofUrl(String url) {
        int query = url.indexOf('?');
        String path = ofPath(query < 0 ? url : url.substring(0, query));
        return query < 0 ? path : path + "?" + ofQuery(url.substring(query + 1));
    }

    static String ofPath(String path) {
        String anonymous = USER_INFO.matcher(path).replaceAll(HIDDEN + "@");
        return PHONE_NUMBER.matcher(anonymous).replaceAll("$1" + HIDDEN);
    }

    /** The names of the parameters: a list of those whose values are harmless would have to be complete in four dialects. */
    static String ofQuery(String query) {
        return Arrays.stream(query.split("&", -1)).map(HarmlessUrl::ofPair).collect(Collectors.joining("&"));
    }

    private static String ofPair(String pair) {
        int equals = pair.indexOf('=');
        return equals >= 0 && NAME.matcher(pair.substring(0, equals)).matches()
                ? pair.substring(0, equals + 1) + HIDDEN
                : HIDDEN;
    }
}
