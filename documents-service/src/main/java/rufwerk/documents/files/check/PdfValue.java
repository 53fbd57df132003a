package rufwerk.documents.files.check;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a PDF is made of (ISO 32000-1 §7.3). */
sealed interface PdfValue {

    /** @param text without the slash, its escapes resolved */
    record Name(String text) implements PdfValue {}

    record Number(double value) implements PdfValue {}

    /** @param beginning of the text; what is behind 256 characters is not kept */
    record Text(String beginning) implements PdfValue {}

    record Reference(int number) implements PdfValue {}

    record Array(List<PdfValue> items) implements PdfValue {}

    record Dictionary(Map<String, PdfValue> entries) implements PdfValue {
        @Nullable
        PdfValue get(String key) {
            return entries.get(key);
        }

        boolean says(String key, String name) {
            return get(key) instanceof Name(var text) && text.equals(name);
        }
    }

    /** True, false, null, and the words between objects. */
    record Word(String text) implements PdfValue {}
}
