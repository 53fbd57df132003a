package rufwerk.kit.startup;

import java.util.stream.Stream;

/** Something that must hold before a service starts. */
@FunctionalInterface
interface Rule {

    /** Each names the variable and never its value: this ends in logs. */
    Stream<String> flaws(Environment environment);
}
