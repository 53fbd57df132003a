package rufwerk.documents.groups;

import java.util.UUID;

/** A group of an account. Number {@link #MAIN} is the main group, which every account has. */
public record GroupId(UUID accountId, long number) {
    public static final long MAIN = 0;

    public static GroupId mainOf(UUID accountId) {
        return new GroupId(accountId, MAIN);
    }

    public boolean isMain() {
        return number == MAIN;
    }
}
