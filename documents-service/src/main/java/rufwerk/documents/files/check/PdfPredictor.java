package rufwerk.documents.files.check;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Undoes what makes tables pack better: the row filters of PNG (ISO 32000-1 §7.4.4.4). */
final class PdfPredictor {
    private static final int FIRST_OF_PNG = 10;
    private static final int WIDEST = 4096;

    private PdfPredictor() {}

    static byte[] undo(byte[] content, PdfValue.@Nullable Dictionary parameters) {
        int predictor = number(parameters, "Predictor", 1);
        if (predictor == 1) {
            return content;
        }
        Refusal.unless(
                predictor >= FIRST_OF_PNG
                        && number(parameters, "Colors", 1) == 1
                        && number(parameters, "BitsPerComponent", 8) == 8,
                Flaw.MALFORMED);
        int columns = number(parameters, "Columns", 1);
        Refusal.unless(columns > 0 && columns <= WIDEST, Flaw.MALFORMED);
        int rows = content.length / (columns + 1);
        byte[] plain = new byte[rows * columns];
        byte[] above = new byte[columns];
        for (int row = 0; row < rows; row++) {
            byte[] line = Arrays.copyOfRange(content, row * (columns + 1) + 1, (row + 1) * (columns + 1));
            undo(content[row * (columns + 1)], line, above);
            System.arraycopy(line, 0, plain, row * columns, columns);
            above = line;
        }
        return plain;
    }

    private static void undo(byte filter, byte[] line, byte[] above) {
        for (int i = 0; i < line.length; i++) {
            int left = i == 0 ? 0 : line[i - 1] & 0xFF;
            int up = above[i] & 0xFF;
            int corner = i == 0 ? 0 : above[i - 1] & 0xFF;
            line[i] += (byte)
                    switch (filter) {
                        case 0 -> 0;
                        case 1 -> left;
                        case 2 -> up;
                        case 3 -> (left + up) / 2;
                        case 4 -> paeth(left, up, corner);
                        default -> throw new Refusal(Flaw.MALFORMED);
                    };
        }
    }

    private static int paeth(int left, int up, int corner) {
        int estimate = left + up - corner;
        int toLeft = Math.abs(estimate - left);
        int toUp = Math.abs(estimate - up);
        int toCorner = Math.abs(estimate - corner);
        if (toLeft <= toUp && toLeft <= toCorner) {
            return left;
        }
        return toUp <= toCorner ? up : corner;
    }

    private static int number(PdfValue.@Nullable Dictionary parameters, String key, int otherwise) {
        return parameters != null && parameters.get(key) instanceof PdfValue.Number(var value)
                ? (int) value
                : otherwise;
    }
}
