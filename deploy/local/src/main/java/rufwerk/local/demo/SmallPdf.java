package rufwerk.local.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A PDF of one page with one line of text, valid down to its table of offsets. */
public final class SmallPdf {
    private SmallPdf() {}

    /** The text may hold letters, digits and blanks: parentheses would end it. */
    public static byte[] of(String text) {
        String drawing = "BT /F1 24 Tf 72 760 Td (%s) Tj ET".formatted(text);
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length %d >>\nstream\n%s\nendstream".formatted(drawing.length(), drawing),
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        var file = new StringBuilder("%PDF-1.4\n");
        List<Integer> offsets = new ArrayList<>();
        for (String object : objects) {
            offsets.add(file.length());
            file.append("%d 0 obj\n%s\nendobj\n".formatted(offsets.size(), object));
        }
        int table = file.length();
        int entries = objects.size() + 1;
        file.append("xref\n0 %d\n0000000000 65535 f \n".formatted(entries));
        offsets.forEach(offset -> file.append("%010d 00000 n \n".formatted(offset)));
        file.append("trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n".formatted(entries, table));
        return file.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
