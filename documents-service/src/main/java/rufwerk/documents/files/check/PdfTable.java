package rufwerk.documents.files.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the objects of a PDF are (ISO 32000-1 §7.5): tables, streams and both, from the newest revision back to the
 * first. Also what a revision replaces is kept, because it is still in the file.
 */
final class PdfTable {
    private static final int MOST_OBJECTS = 200_000;
    private static final int MOST_REVISIONS = 200;

    private final PdfFile file;
    private final Map<Integer, Place> newest = new LinkedHashMap<>();
    private final Set<Place> all = new LinkedHashSet<>();
    private final Set<Long> seen = new HashSet<>();
    private PdfValue.@Nullable Dictionary trailer;

    PdfTable(PdfFile file) {
        this.file = file;
    }

    /** Where an object is. */
    sealed interface Place {
        int number();

        record At(int number, long offset) implements Place {}

        record Packed(int number, int stream) implements Place {}
    }

    void readFrom(long start) {
        Long section = start;
        while (section != null) {
            Refusal.unless(seen.add(section) && seen.size() <= MOST_REVISIONS, Flaw.MALFORMED);
            PdfValue.Dictionary found = section(section);
            trailer = trailer == null ? found : trailer;
            // Encrypted is what any revision calls so.
            Refusal.unless(found.get("Encrypt") == null, Flaw.ENCRYPTED);
            Long hybrid = offset(found, "XRefStm");
            if (hybrid != null && seen.add(hybrid)) {
                stream(hybrid);
            }
            section = offset(found, "Prev");
        }
    }

    PdfValue.Dictionary trailer() {
        if (trailer == null) {
            throw new Refusal(Flaw.MALFORMED);
        }
        return trailer;
    }

    @Nullable
    Place find(int number) {
        return newest.get(number);
    }

    Set<Place> all() {
        return all;
    }

    boolean isNewest(Place place) {
        return place.equals(newest.get(place.number()));
    }

    private static @Nullable Long offset(PdfValue.Dictionary trailer, String key) {
        return trailer.get(key) instanceof PdfValue.Number(var value) ? Long.valueOf((long) value) : null;
    }

    private PdfValue.Dictionary section(long at) {
        PdfReader reader = file.readerAt(at);
        return reader.skips("xref") ? table(reader) : stream(at);
    }

    private PdfValue.Dictionary table(PdfReader reader) {
        while (!reader.skips("trailer")) {
            int first = reader.integer();
            int count = reader.integer();
            Refusal.unless(count <= MOST_OBJECTS, Flaw.INFLATED);
            for (int i = 0; i < count; i++) {
                PdfReader entry = file.readerAt(reader.position());
                long offset = entry.integer();
                entry.integer();
                boolean inUse = entry.skips("n");
                if (!inUse) {
                    entry.expect("f");
                } else if (offset > 0) {
                    add(new Place.At(first + i, offset));
                }
                reader = entry;
            }
            reader = file.readerAt(reader.position());
        }
        if (reader.next() instanceof PdfValue.Dictionary found) {
            return found;
        }
        throw new Refusal(Flaw.MALFORMED);
    }

    private void add(Place place) {
        all.add(place);
        Refusal.unless(all.size() <= MOST_OBJECTS, Flaw.INFLATED);
        newest.putIfAbsent(place.number(), place);
    }

    private PdfValue.Dictionary stream(long at) {
        PdfFile.Found found = file.objectAt(at);
        Refusal.unless(
                found.value() instanceof PdfValue.Dictionary dictionary
                        && dictionary.says("Type", "XRef")
                        && found.data() != null,
                Flaw.MALFORMED);
        PdfValue.Dictionary dictionary = (PdfValue.Dictionary) found.value();
        int[] widths = integers(dictionary.get("W"));
        Refusal.unless(widths.length == 3 && widths[0] <= 4 && widths[1] <= 8 && widths[2] <= 4, Flaw.MALFORMED);
        int[] index = dictionary.get("Index") instanceof PdfValue.Array sections
                ? integers(sections)
                : new int[] {0, Integer.MAX_VALUE};
        try (InputStream entries = new ByteArrayInputStream(file.unpacked(found))) {
            for (int section = 0; section + 1 < index.length; section += 2) {
                for (int i = 0; i < index[section + 1] && entries.available() > 0; i++) {
                    entry(index[section] + i, entries, widths);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return dictionary;
    }

    private void entry(int number, InputStream entries, int[] widths) throws IOException {
        long type = widths[0] == 0 ? 1 : number(entries, widths[0]);
        long second = number(entries, widths[1]);
        number(entries, widths[2]);
        switch ((int) type) {
            case 1 -> {
                if (second > 0) {
                    add(new Place.At(number, second));
                }
            }
            case 2 -> add(new Place.Packed(number, Math.toIntExact(Math.min(second, Integer.MAX_VALUE))));
            default -> {}
        }
    }

    private static long number(InputStream entries, int width) throws IOException {
        long value = 0;
        for (byte digit : entries.readNBytes(width)) {
            value = value << 8 | digit & 0xFF;
        }
        return value & Long.MAX_VALUE;
    }

    private static int[] integers(@Nullable PdfValue value) {
        Refusal.unless(value instanceof PdfValue.Array, Flaw.MALFORMED);
        return ((PdfValue.Array) Objects.requireNonNull(value))
                .items().stream()
                        .mapToInt(item -> {
                            if (item instanceof PdfValue.Number(var number)
                                    && number >= 0
                                    && number <= Integer.MAX_VALUE) {
                                return (int) number;
                            }
                            throw new Refusal(Flaw.MALFORMED);
                        })
                        .toArray();
    }
}
