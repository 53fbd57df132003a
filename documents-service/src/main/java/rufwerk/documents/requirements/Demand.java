package rufwerk.documents.requirements;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rufwerk.documents.groups.DocumentType;
import rufwerk.documents.groups.GroupField;

/** The one thing that a rule demands. */
public sealed interface Demand {

    /** All of them say something. */
    record Fields(List<GroupField> fields) implements Demand {
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    /** One of these was verified. */
    record Document(List<DocumentType> types) implements Demand {
        public Document {
            types = List.copyOf(types);
        }
    }

    /** The address is where the number is. */
    record Address(Reach reach) implements Demand {}

    /** How near an address has to be. */
    enum Reach {
        COUNTRY,
        AREA;

        /** As it is written in rules and answers: {@code area}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Reach> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(reach -> reach.code().equals(code))
                    .findFirst();
        }
    }
}
