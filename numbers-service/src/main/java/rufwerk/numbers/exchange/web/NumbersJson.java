package rufwerk.numbers.exchange.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.exchange.ListedNumber;
import rufwerk.numbers.exchange.RefusedRow;
import rufwerk.numbers.exchange.SentFile;
import rufwerk.numbers.exchange.SentNumber;

/** Numbers as a JSON array of objects; rows are counted from 1. */
@ApplicationScoped
class NumbersJson {
    private final ObjectMapper json;

    NumbersJson(ObjectMapper json) {
        this.json = json;
    }

    /** Only {@code number} has to be there; what an export says beyond the rest is read over. */
    @RegisterForReflection
    record Entry(
            @Nullable String number,
            @Nullable String country,
            @Nullable String areaCode,
            @Nullable String state) {}

    /** Reads one object after the other, so that a file with too many of them is not held as a whole. */
    SentFile read(byte[] file) {
        try (var parser = json.createParser(file)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new BadRequestException();
            }
            List<SentNumber> numbers = new ArrayList<>();
            List<RefusedRow> unreadable = new ArrayList<>();
            for (int row = 1; parser.nextToken() != JsonToken.END_ARRAY; row++) {
                if (row > SentFile.MOST_ROWS) {
                    return SentFile.unreadable(row, "a file has at most %d rows".formatted(SentFile.MOST_ROWS));
                }
                if (parser.currentToken() == JsonToken.START_OBJECT) {
                    numbers.add(numberOf(row, json.readValue(parser, Entry.class)));
                } else {
                    parser.skipChildren();
                    unreadable.add(new RefusedRow(row, "must be an object"));
                }
            }
            if (parser.nextToken() != null) {
                throw new BadRequestException();
            }
            return new SentFile(numbers, unreadable);
        } catch (JsonProcessingException e) {
            throw new BadRequestException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Some elements of an array. Written many at a time, as a chunk of its own for each takes ten times as long.
     *
     * @param text JSON already
     */
    @RegisterForReflection
    record Elements(@JsonValue @JsonRawValue String text) {}

    Elements write(List<ListedNumber> numbers) {
        return new Elements(
                numbers.stream().map(NumberView::of).map(this::write).collect(Collectors.joining(",\n")));
    }

    private String write(NumberView number) {
        try {
            return json.writeValueAsString(number);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A number always becomes JSON", e);
        }
    }

    private static SentNumber numberOf(int row, Entry entry) {
        return new SentNumber(row, entry.number(), entry.country(), entry.areaCode(), entry.state());
    }
}
