package rufwerk.documents.files.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the values of a PDF one after the other (ISO 32000-1 §7.2, §7.3). */
final class PdfReader {
    private static final int DEEPEST = 64;
    private static final int MOST_VALUES = 200_000;

    private final PdfTokens tokens;
    private int values;

    PdfReader(Bytes file, long at) {
        this.tokens = new PdfTokens(file, at);
    }

    long position() {
        return tokens.position();
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
        long before = tokens.position();
        if (next() instanceof PdfValue.Word(var text) && text.equals(word)) {
            return true;
        }
        tokens.goTo(before);
        return false;
    }

    void expect(String word) {
        Refusal.unless(skips(word), Flaw.MALFORMED);
    }

    /** Behind {@code stream}. */
    long endOfLine() {
        return tokens.endOfLine();
    }

    private PdfValue next(int depth) {
        values++;
        Refusal.unless(values <= MOST_VALUES, Flaw.INFLATED);
        Refusal.unless(depth <= DEEPEST, Flaw.MALFORMED);
        tokens.skipSpace();
        return switch (tokens.character(0)) {
            case '/' -> tokens.name();
            case '(' -> tokens.text();
            case '[' -> array(depth);
            case '<' -> tokens.character(1) == '<' ? dictionary(depth) : tokens.hexText();
            case '+', '-', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> numberOrReference();
            default -> tokens.word();
        };
    }

    private PdfValue array(int depth) {
        tokens.skip(1);
        List<PdfValue> items = new ArrayList<>();
        while (!isNext(']')) {
            items.add(next(depth + 1));
        }
        tokens.skip(1);
        return new PdfValue.Array(items);
    }

    private PdfValue dictionary(int depth) {
        tokens.skip(2);
        Map<String, PdfValue> entries = new LinkedHashMap<>();
        while (!isNext('>')) {
            if (!(next(depth + 1) instanceof PdfValue.Name(var key))) {
                throw new Refusal(Flaw.MALFORMED);
            }
            // Readers disagree on which of two counts, so neither does.
            Refusal.unless(entries.put(key, next(depth + 1)) == null, Flaw.AMBIGUOUS);
        }
        Refusal.unless(tokens.character(1) == '>', Flaw.MALFORMED);
        tokens.skip(2);
        return new PdfValue.Dictionary(entries);
    }

    private boolean isNext(char character) {
        tokens.skipSpace();
        return tokens.character(0) == character;
    }

    private PdfValue numberOrReference() {
        PdfValue.Number number = tokens.number();
        long behind = tokens.position();
        if (isWhole(number) && tokens.startsNumber() && isWhole(tokens.number()) && tokens.skips('R')) {
            return new PdfValue.Reference((int) number.value());
        }
        tokens.goTo(behind);
        return number;
    }

    private static boolean isWhole(PdfValue.Number number) {
        return number.value() >= 0
                && number.value() <= Integer.MAX_VALUE
                && number.value() == Math.rint(number.value());
    }
}
