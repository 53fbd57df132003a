package rufwerk.documents.files.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the values of a PDF one after the other (ISO 32000-1 §7.2, §7.3). */
final class PdfReader {
    private static final int DEEPEST = 64;
    private static final int MOST_VALUES = 200_000;
    private static final int LONGEST_WORD = 127;
    private static final int KEPT_OF_A_TEXT = 256;

    private final Bytes file;
    private long at;
    private int values;

    PdfReader(Bytes file, long at) {
        this.file = file;
        this.at = at;
    }

    long position() {
        return at;
    }

    /** The next value; a word when none begins here. */
    PdfValue next() {
        return next(0);
    }

    /** A whole number that is not negative. */
    int integer() {
        if (next() instanceof PdfValue.Number(var value) && value >= 0 && value <= Integer.MAX_VALUE) {
            return (int) value;
        }
        throw new Refusal(Flaw.MALFORMED);
    }

    boolean skips(String word) {
        long before = at;
        if (next() instanceof PdfValue.Word(var text) && text.equals(word)) {
            return true;
        }
        at = before;
        return false;
    }

    void expect(String word) {
        Refusal.unless(skips(word), Flaw.MALFORMED);
    }

    /** Behind {@code stream}: the line ends with LF, or CR and LF. */
    long endOfLine() {
        if (file.at(at) == '\r') {
            at++;
        }
        if (file.at(at) == '\n') {
            at++;
        }
        return at;
    }

    private PdfValue next(int depth) {
        values++;
        Refusal.unless(values <= MOST_VALUES, Flaw.INFLATED);
        Refusal.unless(depth <= DEEPEST, Flaw.MALFORMED);
        skipSpace();
        int character = file.at(at);
        return switch (character) {
            case '/' -> name();
            case '(' -> text();
            case '[' -> array(depth);
            case '<' -> file.at(at + 1) == '<' ? dictionary(depth) : hexText();
            case '+', '-', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> numberOrReference();
            default -> word();
        };
    }

    void skipSpace() {
        while (at < file.size()) {
            int character = file.at(at);
            if (character == '%') {
                skipLine();
            } else if (isSpace(character)) {
                at++;
            } else {
                return;
            }
        }
    }

    private void skipLine() {
        while (at < file.size() && file.at(at) != '\n' && file.at(at) != '\r') {
            at++;
        }
    }

    private PdfValue name() {
        at++;
        StringBuilder text = new StringBuilder();
        while (at < file.size() && isRegular(file.at(at))) {
            int character = file.at(at);
            at++;
            if (character == '#' && at + 1 < file.size() && isHex(file.at(at)) && isHex(file.at(at + 1))) {
                character = Character.digit(file.at(at), 16) << 4 | Character.digit(file.at(at + 1), 16);
                at += 2;
            }
            text.append((char) character);
            Refusal.unless(text.length() <= LONGEST_WORD, Flaw.MALFORMED);
        }
        return new PdfValue.Name(text.toString());
    }

    private PdfValue text() {
        StringBuilder kept = new StringBuilder();
        int open = 0;
        do {
            int character = file.at(at);
            at++;
            switch (character) {
                case '\\' -> {
                    keep(kept, file.at(at));
                    at++;
                }
                case '(' -> open++;
                case ')' -> open--;
                default -> keep(kept, character);
            }
        } while (open > 0);
        return new PdfValue.Text(kept.toString());
    }

    private PdfValue hexText() {
        at++;
        StringBuilder kept = new StringBuilder();
        int high = -1;
        for (int character = file.at(at); character != '>'; character = file.at(at)) {
            at++;
            if (isHex(character)) {
                int digit = Character.digit(character, 16);
                if (high < 0) {
                    high = digit;
                } else {
                    keep(kept, high << 4 | digit);
                    high = -1;
                }
            } else {
                Refusal.unless(isSpace(character), Flaw.MALFORMED);
            }
        }
        at++;
        return new PdfValue.Text(kept.toString());
    }

    private static void keep(StringBuilder kept, int character) {
        if (kept.length() < KEPT_OF_A_TEXT) {
            kept.append((char) character);
        }
    }

    private PdfValue array(int depth) {
        at++;
        List<PdfValue> items = new ArrayList<>();
        while (!isNext(']')) {
            items.add(next(depth + 1));
        }
        at++;
        return new PdfValue.Array(items);
    }

    private PdfValue dictionary(int depth) {
        at += 2;
        Map<String, PdfValue> entries = new LinkedHashMap<>();
        while (!isNext('>')) {
            if (!(next(depth + 1) instanceof PdfValue.Name(var key))) {
                throw new Refusal(Flaw.MALFORMED);
            }
            // Readers disagree on which of two counts, so neither does.
            Refusal.unless(entries.put(key, next(depth + 1)) == null, Flaw.AMBIGUOUS);
        }
        Refusal.unless(file.at(at + 1) == '>', Flaw.MALFORMED);
        at += 2;
        return new PdfValue.Dictionary(entries);
    }

    private boolean isNext(char character) {
        skipSpace();
        return file.at(at) == character;
    }

    private PdfValue numberOrReference() {
        PdfValue.Number number = number();
        long behind = at;
        if (isWhole(number) && startsNumber()) {
            PdfValue.Number generation = number();
            if (isWhole(generation)) {
                skipSpace();
                if (at < file.size() && file.at(at) == 'R' && (at + 1 == file.size() || !isRegular(file.at(at + 1)))) {
                    at++;
                    return new PdfValue.Reference((int) number.value());
                }
            }
        }
        at = behind;
        return number;
    }

    private boolean startsNumber() {
        skipSpace();
        return at < file.size() && file.at(at) >= '0' && file.at(at) <= '9';
    }

    private static boolean isWhole(PdfValue.Number number) {
        return number.value() >= 0
                && number.value() <= Integer.MAX_VALUE
                && number.value() == Math.rint(number.value());
    }

    private PdfValue.Number number() {
        StringBuilder text = new StringBuilder();
        while (at < file.size() && isRegular(file.at(at)) && text.length() <= LONGEST_WORD) {
            text.append((char) file.at(at));
            at++;
        }
        try {
            return new PdfValue.Number(Double.parseDouble(text.toString()));
        } catch (NumberFormatException e) {
            throw new Refusal(Flaw.MALFORMED);
        }
    }

    private PdfValue word() {
        StringBuilder text = new StringBuilder();
        while (at < file.size() && isRegular(file.at(at))) {
            text.append((char) file.at(at));
            at++;
            Refusal.unless(text.length() <= LONGEST_WORD, Flaw.MALFORMED);
        }
        Refusal.unless(!text.isEmpty(), Flaw.MALFORMED);
        return new PdfValue.Word(text.toString());
    }

    static boolean isSpace(int character) {
        return character == 0
                || character == '\t'
                || character == '\n'
                || character == '\f'
                || character == '\r'
                || character == ' ';
    }

    private static boolean isRegular(int character) {
        return !isSpace(character) && "()<>[]{}/%".indexOf(character) < 0;
    }

    private static boolean isHex(int character) {
        return Character.digit(character, 16) >= 0 && character < 128;
    }
}
