package rufwerk.orders.verification;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.accounts.AccountId;

/** documents-service as far as verifications see it: an id stands for one document, and one answers a question. */
public class DocumentsInMemory implements Documents {
    private final Map<UUID, String> taken = new HashMap<>();
    private final List<UUID> asked = new ArrayList<>();
    private @Nullable Addition answer;
    private boolean wanted = true;
    private boolean away;

    @Override
    public Uni<HandOver> handOver(VerificationId id, AccountId account, Submission submission) {
        return Uni.createFrom().item(new HandOver.Taken());
    }

    @Override
    public Uni<Addition> add(VerificationId id, UUID document, FurtherDocument content) {
        return Uni.createFrom().item(() -> {
            asked.add(document);
            if (away) {
                throw new Unreachable(new IllegalStateException("away"));
            }
            if (answer != null) {
                return answer;
            }
            if (taken.containsKey(document)) {
                return new Addition.Taken();
            }
            if (!wanted) {
                return new Addition.NotAsked();
            }
            wanted = false;
            taken.put(document, content.fingerprint());
            return new Addition.Taken();
        });
    }

    /** An operator asks for something. */
    public void want() {
        wanted = true;
    }

    public void answers(Addition always) {
        answer = always;
    }

    public void away(boolean isAway) {
        away = isAway;
    }

    /** The ids under which documents were handed over, whatever became of it. */
    public List<UUID> asked() {
        return List.copyOf(asked);
    }

    /** The documents that are there, each by its fingerprint. */
    public List<String> taken() {
        return List.copyOf(taken.values());
    }
}
