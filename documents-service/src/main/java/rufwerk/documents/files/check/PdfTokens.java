package rufwerk.documents.files.check;

/**
 * Reads what a PDF is made of character by character: names, texts, numbers and words, and the space between them (ISO
 * 32000-1 §7.2, §7.3.2 to §7.3.5).
 */
final class PdfTokens {
    private static final int LONGEST_WORD = 127;
    private static final int KEPT_OF_A_TEXT = 256;

    private final Bytes file;
    private long at;

    PdfTokens(Bytes file, long at) {
        this.file = file;
        this.at = at;
    }

    long position() {
        return at;
    }

    void goTo(long position) {
        at = position;
    }

    void skip(int count) {
        at += count;
    }

    /** Refused behind the end of the file. */
    int character(int ahead) {
        return file.at(at + ahead);
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

    boolean startsNumber() {
        skipSpace();
        return at < file.size() && file.at(at) >= '0' && file.at(at) <= '9';
    }

    /** Whether this is a whole word of one character; if so, goes on behind it. */
    boolean skips(char word) {
        skipSpace();
        boolean found =
                at < file.size() && file.at(at) == word && (at + 1 == file.size() || !isRegular(file.at(at + 1)));
        if (found) {
            at++;
        }
        return found;
    }

    PdfValue name() {
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

    PdfValue text() {
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

    PdfValue hexText() {
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

    PdfValue.Number number() {
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

    PdfValue word() {
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
