package rufwerk.documents.files.check;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The objects of a PDF, wherever they are: by themselves, or packed into streams (ISO 32000-1 §7.5.7). */
final class PdfFile {
    /** What tables and packed objects may be; pictures are counted and not kept. */
    private static final long LONGEST_KEPT = 8L * 1024 * 1024;

    private static final Set<String> PICTURES =
            Set.of("DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF", "JBIG2Decode");

    private final Bytes bytes;
    private final Unpacking unpacking = new Unpacking(Limits.MAX_UNPACKED);
    private final PdfTable table = new PdfTable(this);
    private final Map<Integer, PdfValue> packed = new HashMap<>();
    private int packedStream = -1;
    private boolean packing;

    PdfFile(Bytes bytes, long start) {
        this.bytes = bytes;
        table.readFrom(start);
    }

    /** @param data where the stream behind it is, if there is one */
    record Found(int number, PdfValue value, @Nullable Data data) {}

    record Data(long at, long length) {}

    PdfTable table() {
        return table;
    }

    PdfReader readerAt(long at) {
        Refusal.unless(at >= 0 && at < bytes.size(), Flaw.TRUNCATED);
        return new PdfReader(bytes, at);
    }

    /** What stands at a place; null for a packed object that its stream does not have. */
    @Nullable
    Found read(PdfTable.Place place) {
        return switch (place) {
            case PdfTable.Place.At(var number, var offset) -> {
                Found found = objectAt(offset);
                Refusal.unless(found.number() == number, Flaw.MALFORMED);
                yield found;
            }
            case PdfTable.Place.Packed(var number, var stream) -> {
                PdfValue value = packedIn(stream).get(number);
                yield value == null ? null : new Found(number, value, null);
            }
        };
    }

    /** The value behind a reference, as the newest revision has it. */
    @Nullable
    PdfValue resolve(@Nullable PdfValue value) {
        if (!(value instanceof PdfValue.Reference(var number))) {
            return value;
        }
        PdfTable.Place place = table.find(number);
        Found found = place == null ? null : read(place);
        return found == null || found.value() instanceof PdfValue.Reference ? null : found.value();
    }

    Found objectAt(long offset) {
        PdfReader reader = readerAt(offset);
        int number = reader.integer();
        reader.integer();
        reader.expect("obj");
        PdfValue value = reader.next();
        if (!(value instanceof PdfValue.Dictionary dictionary) || !reader.skips("stream")) {
            reader.expect("endobj");
            return new Found(number, value, null);
        }
        long at = reader.endOfLine();
        long length = length(dictionary.get("Length"));
        bytes.checkRange(at, length);
        readerAt(at + length).expect("endstream");
        return new Found(number, value, new Data(at, length));
    }

    private long length(@Nullable PdfValue stated) {
        PdfValue value = stated;
        if (stated instanceof PdfValue.Reference(var number)) {
            Refusal.unless(
                    table.find(number) instanceof PdfTable.Place.At(var _, var offset) && isPlainNumber(offset),
                    Flaw.MALFORMED);
            value = resolve(stated);
        }
        if (value instanceof PdfValue.Number(var length) && length >= 0) {
            return (long) length;
        }
        throw new Refusal(Flaw.MALFORMED);
    }

    /** So that the length of a stream never depends on a stream. */
    private boolean isPlainNumber(long offset) {
        PdfReader reader = readerAt(offset);
        reader.integer();
        reader.integer();
        reader.expect("obj");
        return reader.next() instanceof PdfValue.Number;
    }

    /** What a table or packed objects unpack to. */
    byte[] unpacked(Found found) {
        Data data = Objects.requireNonNull(found.data());
        InputStream raw = bytes.stream(data.at(), data.length());
        PdfValue.Dictionary dictionary = (PdfValue.Dictionary) found.value();
        List<String> filters = filters(dictionary);
        Refusal.unless(filters.isEmpty() || filters.equals(List.of("FlateDecode")), Flaw.MALFORMED);
        byte[] plain = unpacking.bytes(filters.isEmpty() ? raw : Unpacking.inflated(raw), LONGEST_KEPT);
        return PdfPredictor.undo(plain, parameters(dictionary));
    }

    /** Unpacks a stream without keeping it, as far as its filters can make it longer than a picture states to be. */
    void count(Found found) {
        Data data = Objects.requireNonNull(found.data());
        List<String> packing = filters((PdfValue.Dictionary) found.value()).stream()
                .takeWhile(filter -> !PICTURES.contains(filter))
                .toList();
        if (packing.isEmpty()) {
            unpacking.count(data.length());
            return;
        }
        InputStream content = bytes.stream(data.at(), data.length());
        for (String filter : packing) {
            content = unpacked(filter, content);
        }
        unpacking.count(content);
    }

    private static InputStream unpacked(String filter, InputStream content) {
        return switch (filter) {
            case "FlateDecode", "Fl" -> Unpacking.inflated(content);
            case "LZWDecode", "LZW" -> new LzwLength(content);
            case "RunLengthDecode", "RL" -> new RunLength(content);
            case "ASCIIHexDecode", "AHx" -> new AsciiHex(content);
            case "ASCII85Decode", "A85" -> new Ascii85(content);
            default -> throw new Refusal(Flaw.MALFORMED);
        };
    }

    private List<String> filters(PdfValue.Dictionary dictionary) {
        PdfValue value = resolve(dictionary.entries().getOrDefault("Filter", dictionary.get("F")));
        return switch (value) {
            case PdfValue.Name(var name) -> List.of(name);
            case PdfValue.Array(var items) -> {
                // Nobody needs more; each could pack what the one before has packed.
                Refusal.unless(items.size() <= 3, Flaw.INFLATED);
                yield items.stream()
                        .map(item -> {
                            if (resolve(item) instanceof PdfValue.Name(var name)) {
                                return name;
                            }
                            throw new Refusal(Flaw.MALFORMED);
                        })
                        .toList();
            }
            case null, default -> List.of();
        };
    }

    private PdfValue.@Nullable Dictionary parameters(PdfValue.Dictionary dictionary) {
        PdfValue value = resolve(dictionary.get("DecodeParms"));
        if (value instanceof PdfValue.Array(var items) && !items.isEmpty()) {
            value = resolve(items.getFirst());
        }
        return value instanceof PdfValue.Dictionary parameters ? parameters : null;
    }

    private Map<Integer, PdfValue> packedIn(int stream) {
        if (stream == packedStream) {
            return packed;
        }
        // A stream must not need itself to be understood.
        Refusal.unless(!packing && table.find(stream) instanceof PdfTable.Place.At, Flaw.MALFORMED);
        packing = true;
        Found found = objectAt(((PdfTable.Place.At) Objects.requireNonNull(table.find(stream))).offset());
        Refusal.unless(
                found.number() == stream
                        && found.data() != null
                        && found.value() instanceof PdfValue.Dictionary dictionary
                        && dictionary.says("Type", "ObjStm"),
                Flaw.MALFORMED);
        PdfValue.Dictionary dictionary = (PdfValue.Dictionary) found.value();
        Bytes content = new Bytes(Content.of(unpacked(found)));
        int first = whole(dictionary.get("First"));
        PdfReader head = new PdfReader(content, 0);
        Map<Integer, PdfValue> values = new HashMap<>();
        for (int i = whole(dictionary.get("N")); i > 0; i--) {
            int number = head.integer();
            values.put(number, new PdfReader(content, first + (long) head.integer()).next());
        }
        packing = false;
        packed.clear();
        packed.putAll(values);
        packedStream = stream;
        return packed;
    }

    private int whole(@Nullable PdfValue value) {
        if (resolve(value) instanceof PdfValue.Number(var number) && number >= 0 && number <= Integer.MAX_VALUE) {
            return (int) number;
        }
        throw new Refusal(Flaw.MALFORMED);
    }
}
