package rufwerk.kit.startup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a service must be told before it may start; each service keeps its own list beside its {@code main}. */
public final class RequiredEnvironment {
    private final String service;
    private final Set<String> required = new LinkedHashSet<>();
    private final List<Rule> rules = new ArrayList<>();
    private final DistinctSecrets secrets = new DistinctSecrets();

    private RequiredEnvironment(String service) {
        this.service = service;
    }

    /** With what all services need. */
    public static RequiredEnvironment of(String service) {
        var environment = new RequiredEnvironment(service)
                .with("DATABASE_NAME")
                .with("DATABASE_USER")
                .with("DATABASE_PASSWORD")
                .with("KAFKA_BOOTSTRAP_SERVERS");
        environment.rules.addAll(
                List.of(new DatabaseRule(), new MasterKeyRule(), new OperatorRule(), new IdentityProviderRule()));
        environment.secrets.add("DATABASE_PASSWORD");
        environment.secrets.add(MasterKeyRule.KEY);
        environment.secrets.add(IdentityProviderRule.CLIENT_SECRET);
        return environment;
    }

    /** Needs a variable, whatever it says. */
    public RequiredEnvironment with(String variable) {
        required.add(variable);
        return this;
    }

    /** Needs the token that this service presents to another. */
    public RequiredEnvironment withToken(String variable) {
        return withTokens(variable, 1);
    }

    /** Needs the tokens that a machine may present here: one, or two, comma-separated, while it changes them. */
    public RequiredEnvironment withTokens(String variable) {
        return withTokens(variable, 2);
    }

    /** Needs these variables, but only when another is set. */
    public RequiredEnvironment whenSet(String variable, String... needed) {
        rules.add(environment -> environment.has(variable)
                ? Stream.of(needed)
                        .filter(name -> !environment.has(name))
                        .map(name -> name + " is missing, but " + variable + " is set")
                : Stream.empty());
        return this;
    }

    /** Needs a secret of a foreign server, but only when a variable is set. */
    public RequiredEnvironment whenSetWithSecret(String variable, String needed) {
        secrets.add(needed);
        rules.add(environment -> environment.value(needed).flatMap(Weakness::ofPassword).stream()
                .map(weakness -> needed + " " + weakness));
        return whenSet(variable, needed);
    }

    private RequiredEnvironment withTokens(String variable, int most) {
        rules.add(new TokenRule(variable, most));
        secrets.add(variable);
        return with(variable);
    }

    public String service() {
        return service;
    }

    public Set<String> required() {
        return Set.copyOf(required);
    }

    /** All that is wrong, in sentences without any value; empty when the service may start. */
    public List<String> flaws(Map<String, String> variables) {
        var environment = new Environment(variables);
        return Stream.concat(
                        missing(environment),
                        Stream.concat(rules.stream(), Stream.of(secrets)).flatMap(rule -> rule.flaws(environment)))
                .toList();
    }

    private Stream<String> missing(Environment environment) {
        return required.stream().filter(name -> !environment.has(name)).map(name -> name + " is missing");
    }
}
