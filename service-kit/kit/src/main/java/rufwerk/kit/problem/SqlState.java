package rufwerk.kit.problem;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why PostgreSQL refused something, as its five characters (SQLSTATE). */
public final class SqlState {
    private SqlState() {}

    /** Empty when PostgreSQL said nothing. Hibernate Reactive tells of batches by SQLException, of the rest as the client does. */
    public static Optional<String> behind(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            @Nullable
            String state = switch (cause) {
                case PgException answer -> answer.getSqlState();
                case SQLException answer -> answer.getSQLState();
                default -> null;
            };
            if (state != null) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    /** @param prefix a class (its first two characters), or more of it */
    public static boolean startsWith(String prefix, Throwable failure) {
        return behind(failure).filter(state -> state.startsWith(prefix)).isPresent();
    }
}
