package rufwerk.local.demo;

import java.util.List;
import java.util.stream.IntStream;

/** Numbers that the regulator reserves for films and plays: nobody is ever called by mistake. */
enum City {
    BERLIN("Berlin", "30", "23125"),
    HAMBURG("Hamburg", "40", "66969"),
    KOELN("Köln", "221", "4710"),
    FRANKFURT("Frankfurt am Main", "69", "90009"),
    MUENCHEN("München", "89", "99998");

    final String title;
    final String areaCode;
    private final String prefix;

    City(String title, String areaCode, String prefix) {
        this.title = title;
        this.areaCode = areaCode;
        this.prefix = prefix;
    }

    List<String> numbers() {
        return IntStream.range(0, 1000)
                .mapToObj(last -> "49%s%s%03d".formatted(areaCode, prefix, last))
                .toList();
    }
}
