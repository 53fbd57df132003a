package rufwerk.numbers.support;

import java.util.List;

/** An answer as it came over the wire. */
public record RawAnswer(String text) {

    public int status() {
        return Integer.parseInt(text.split(" ", 3)[1]);
    }

    /** Without the interim answers before it, such as "100 Continue". */
    public RawAnswer last() {
        return text.startsWith("HTTP/1.1 100")
                ? new RawAnswer(text.substring(text.indexOf("\r\n\r\n") + 4)).last()
                : this;
    }

    public String header(String name) {
        List<String> values = text.substring(0, text.indexOf("\r\n\r\n"))
                .lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .toList();
        if (values.size() != 1) {
            throw new AssertionError(name + " is there " + values.size() + " times in " + text);
        }
        return values.getFirst();
    }

    public String body() {
        return text.substring(text.indexOf("\r\n\r\n") + 4);
    }
}
