package rufwerk.kit.secrets;

import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The master keys that are known at one time: the first seals, all open. */
public final class KeyRing {
    private final List<MasterKey> keys;

    private KeyRing(List<MasterKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * Keys in base64, 32 bytes each, separated by commas or line ends; a {@code #} begins a comment.
     *
     * @throws IllegalArgumentException saying which key is wrong, never what it looks like
     */
    public static KeyRing parse(String text) {
        List<String> words = keysIn(text);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("There is no master key");
        }
        Map<String, MasterKey> byId = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            MasterKey key = parseKey(words.get(i), i + 1);
            byId.putIfAbsent(key.id(), key);
        }
        return new KeyRing(List.copyOf(byId.values()));
    }

    /** The keys as they are written there, whatever they are worth. */
    public static List<String> keysIn(String text) {
        return Arrays.stream(text.replaceAll("#.*", "").split("[,\\s]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Seals what is sealed now. */
    MasterKey first() {
        return keys.getFirst();
    }

    List<MasterKey> all() {
        return keys;
    }

    /** The key whose id stands there; null when it is not of this ring. */
    @Nullable
    MasterKey withId(byte[] text, int at) {
        return keys.stream().filter(key -> key.hasId(text, at)).findFirst().orElse(null);
    }

    /** The same keys in the same order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyRing ring && ids().equals(ring.ids());
    }

    @Override
    public int hashCode() {
        return ids().hashCode();
    }

    /** Their ids alone. */
    @Override
    public String toString() {
        return ids().toString();
    }

    List<String> ids() {
        return keys.stream().map(MasterKey::id).toList();
    }

    private static MasterKey parseKey(String word, int position) {
        try {
            return new MasterKey(Base64.getDecoder().decode(word));
        } catch (IllegalArgumentException e) {
            // Without the cause, which may quote the key.
            throw new IllegalArgumentException(
                    "Master key %d is not the base64 of %d bytes".formatted(position, MasterKey.BYTES));
        }
    }
}
