package rufwerk.orders.accounts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What differs between two states of an account, in the words of our JSON; secrets and what finds them are no part of
 * it. Credentials stand under their ids.
 */
public record Difference(Map<String, Object> before, Map<String, Object> after) {
    public Difference {
        // Not copyOf: a restriction that was lifted is null.
        before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
        after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
    }

    /** Everything about a new account is different. */
    public static Difference of(AccountChange change) {
        Account before = change.before();
        return between(before == null ? Map.of() : facts(before), facts(change.after()));
    }

    private static Difference between(Map<String, Object> before, Map<String, Object> after) {
        Map<String, Object> was = new LinkedHashMap<>();
        Map<String, Object> is = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            Object old = before.get(name);
            Object next = after.get(name);
            if (old instanceof Map<?, ?> && next instanceof Map<?, ?>) {
                Difference inside = between(asFacts(old), asFacts(next));
                putUnlessEmpty(was, name, inside.before());
                putUnlessEmpty(is, name, inside.after());
            } else if (!Objects.equals(old, next)) {
                putIfThere(was, name, before);
                putIfThere(is, name, after);
            }
        }
        return new Difference(was, is);
    }

    private static void putUnlessEmpty(Map<String, Object> into, String name, Map<String, Object> facts) {
        if (!facts.isEmpty()) {
            into.put(name, facts);
        }
    }

    private static void putIfThere(Map<String, Object> into, String name, Map<String, Object> facts) {
        if (facts.containsKey(name)) {
            into.put(name, facts.get(name));
        }
    }

    @SuppressWarnings("unchecked") // facts are only made below
    private static Map<String, Object> asFacts(Object facts) {
        return (Map<String, Object>) facts;
    }

    private static Map<String, Object> facts(Account account) {
        Map<String, Object> credentials = new LinkedHashMap<>();
        account.credentials()
                .forEach(credential -> credentials.put(credential.id().toString(), facts(credential)));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", account.name());
        facts.put("status", lowerCase(account.status()));
        facts.put("signing_required", account.signingRequired());
        facts.put("credentials", credentials);
        return facts;
    }

    private static Map<String, Object> facts(Credential credential) {
        Terms terms = credential.terms();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", lowerCase(credential.kind()));
        facts.put("mode", credential.test() ? "test" : "live");
        facts.put("key_prefix", credential.keyPrefix());
        facts.put("label", terms.label());
        facts.put("scopes", terms.scopes());
        facts.put("networks", terms.networks());
        facts.put("expires_at", Objects.toString(terms.expiresAt(), null));
        facts.put("requests_per_minute", terms.requestsPerMinute());
        return facts;
    }

    private static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
