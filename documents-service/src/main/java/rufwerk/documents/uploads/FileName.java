package rufwerk.documents.uploads;

/** The name of a file as it may be shown: no path of the customer's machine, nothing that cannot be seen. */
public final class FileName {
    private static final int LONGEST = 200;
    private static final String NAMELESS = "document";

    private FileName() {}

    public static String of(String sent) {
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{C}", "")
                .strip();
        int length = name.codePointCount(0, name.length());
        String shown = length <= LONGEST ? name : name.substring(name.offsetByCodePoints(0, length - LONGEST));
        return shown.isEmpty() ? NAMELESS : shown;
    }
}
