package rufwerk.numbers.exchange.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a CSV file as RFC 4180 writes them: quotes around a field, doubled ones in it, line breaks too.
 * Lines may end with LF alone, and empty ones are passed over.
 *
 * <p>After a fault it goes on with the next line of the text. As a field has a greatest length, and a line a greatest
 * number of them, a quote that is never closed costs no more than that.
 */
final class CsvReader {
    private static final int LONGEST_FIELD = 1_000;
    private static final int MOST_FIELDS = 100;

    private final String text;
    private int at;
    private int line = 1;

    CsvReader(String text) {
        this.text = text;
    }

    /**
     * A line of a file, or the reason why it is none.
     *
     * @param number counted from 1; of the first one, where a field spans several
     */
    record Line(int number, List<String> fields, @Nullable String fault) {}

    /** Null at the end of the file. */
    @Nullable
    Line next() {
        while (at < text.length() && isLineBreak(text.charAt(at))) {
            skipLineBreak();
        }
        if (at == text.length()) {
            return null;
        }
        int begin = at;
        int number = line;
        try {
            return new Line(number, fields(), null);
        } catch (Fault e) {
            at = begin;
            line = number;
            skipLine();
            return new Line(number, List.of(), e.getMessage());
        }
    }

    private List<String> fields() throws Fault {
        List<String> fields = new ArrayList<>();
        fields.add(field());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            fields.add(field());
            if (fields.size() > MOST_FIELDS) {
                throw new Fault("a line has more than %d fields".formatted(MOST_FIELDS));
            }
        }
        if (at < text.length()) {
            skipLineBreak();
        }
        return fields;
    }

    private String field() throws Fault {
        String field = at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
        if (at < text.length() && text.charAt(at) != ',' && !isLineBreak(text.charAt(at))) {
            throw new Fault("a quote stands where none may stand");
        }
        return field.strip();
    }

    private String plain() throws Fault {
        int begin = at;
        while (at < text.length()
                && text.charAt(at) != ','
                && text.charAt(at) != '"'
                && !isLineBreak(text.charAt(at))) {
            at++;
            requireShort(at - begin);
        }
        return text.substring(begin, at);
    }

    private String quoted() throws Fault {
        StringBuilder field = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' && !isAnotherQuote(at + 1)) {
                at++;
                return field.toString();
            }
            if (isLineBreak(c)) {
                field.append('\n');
                skipLineBreak();
            } else {
                field.append(c);
                at += c == '"' ? 2 : 1;
            }
            requireShort(field.length());
        }
        throw new Fault("a quote is not closed");
    }

    private boolean isAnotherQuote(int index) {
        return index < text.length() && text.charAt(index) == '"';
    }

    private void skipLine() {
        while (at < text.length() && !isLineBreak(text.charAt(at))) {
            at++;
        }
    }

    private void skipLineBreak() {
        boolean two = text.startsWith("\r\n", at);
        at += two ? 2 : 1;
        line++;
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r';
    }

    private static void requireShort(int length) throws Fault {
        if (length > LONGEST_FIELD) {
            throw new Fault("a field is longer than %d characters, or a quote is not closed".formatted(LONGEST_FIELD));
        }
    }

    /** Ends the reading of one line, and costs no stack trace: a file may have many. */
    private static final class Fault extends Exception {
        private static final long serialVersionUID = 1;

        Fault(String reason) {
            super(reason, null, false, false);
        }
    }
}
