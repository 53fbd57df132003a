package rufwerk.documents.files.check;

import java.util.List;

/**
 * Tells what a file is by its content, whatever it is called, and whether it is nothing but that.
 *
 * <p>Each format is followed from its first byte to its last, without drawing anything: no decoder of pictures or fonts
 * ever sees what strangers send. Works in constant memory, apart from the tables of a PDF.
 */
public final class FileCheck {
    private static final List<Format> FORMATS = List.of(
            new Format(FileType.PDF, new PdfCheck()),
            new Format(FileType.JPEG, new JpegCheck()),
            new Format(FileType.PNG, new PngCheck()),
            new Format(FileType.TIFF, new TiffCheck()),
            new Format(FileType.HEIC, new HeicCheck()));

    private FileCheck() {}

    private record Format(FileType type, FormatCheck check) {}

    /** Takes up to seconds for a large file: for worker threads only. */
    public static Verdict of(Content content) {
        try {
            Refusal.unless(content.size() > 0, Flaw.EMPTY);
            Refusal.unless(content.size() <= Limits.MAX_BYTES, Flaw.TOO_LARGE);
            Bytes file = new Bytes(content);
            Format format = formatOf(file);
            ForeignContent.refuse(content, format.type());
            return new Verdict.Accepted(format.type(), format.check().check(file));
        } catch (Refusal refusal) {
            return new Verdict.Refused(refusal.flaw());
        }
    }

    private static Format formatOf(Bytes file) {
        return FORMATS.stream()
                .filter(format -> format.check().recognises(file))
                .findFirst()
                .orElseThrow(() -> new Refusal(Flaw.UNKNOWN_TYPE));
    }
}
