package rufwerk.documents.files.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses what makes a PDF do something: scripts, programs, attachments, forms that send, films (ISO 32000-1 §12.6). */
final class PdfConduct {
    private static final Set<String> ACTIVE_KEYS =
            Set.of("JS", "JavaScript", "AA", "EF", "EmbeddedFiles", "XFA", "RichMediaContent", "RichMediaSettings");

    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "GoToR",
            "GoToE",
            "GoTo3DView",
            "Rendition",
            "RichMediaExecute",
            "Movie",
            "Sound");

    private static final Set<String> SUBTYPES =
            Set.of("FileAttachment", "RichMedia", "3D", "Screen", "Movie", "Sound", "PS");

    private static final List<String> HARMLESS_LINKS = List.of("http:", "https:", "mailto:", "tel:");

    private final PdfFile file;

    PdfConduct(PdfFile file) {
        this.file = file;
    }

    void check(PdfValue value) {
        switch (value) {
            case PdfValue.Dictionary dictionary -> checkDictionary(dictionary);
            case PdfValue.Array(var items) -> items.forEach(this::check);
            case PdfValue.Name _, PdfValue.Number _, PdfValue.Text _, PdfValue.Reference _, PdfValue.Word _ -> {}
        }
    }

    private void checkDictionary(PdfValue.Dictionary dictionary) {
        for (Map.Entry<String, PdfValue> entry : dictionary.entries().entrySet()) {
            Refusal.unless(!ACTIVE_KEYS.contains(entry.getKey()), Flaw.ACTIVE);
            check(entry.getValue());
        }
        Refusal.unless(!dictionary.says("Type", "EmbeddedFile"), Flaw.ACTIVE);
        Refusal.unless(!isOneOf(ACTIONS, dictionary.get("S")), Flaw.ACTIVE);
        Refusal.unless(!isOneOf(SUBTYPES, dictionary.get("Subtype")), Flaw.ACTIVE);
        Refusal.unless(isHarmlessLink(dictionary.get("URI")), Flaw.ACTIVE);
        Refusal.unless(isHarmlessOpening(dictionary.get("OpenAction")), Flaw.ACTIVE);
    }

    private boolean isOneOf(Set<String> names, @Nullable PdfValue value) {
        return file.resolve(value) instanceof PdfValue.Name(var name) && names.contains(name);
    }

    private boolean isHarmlessLink(@Nullable PdfValue value) {
        if (!(file.resolve(value) instanceof PdfValue.Text(var target))) {
            return true;
        }
        String link = target.toLowerCase(Locale.ROOT);
        return link.indexOf(':') < 0 || HARMLESS_LINKS.stream().anyMatch(link::startsWith);
    }

    /** Showing a page of the document itself, as many programs ask for. */
    private boolean isHarmlessOpening(@Nullable PdfValue value) {
        return !(file.resolve(value) instanceof PdfValue.Dictionary action) || isOneOf(Set.of("GoTo"), action.get("S"));
    }
}
