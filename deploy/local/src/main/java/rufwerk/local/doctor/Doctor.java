package rufwerk.local.doctor;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks at each service, and at what they have to have in common. */
public final class Doctor {
    private final Installation installation;

    public Doctor(Installation installation) {
        this.installation = installation;
    }

    public List<Finding> examine() {
        List<Finding> findings = new ArrayList<>();
        Set<Set<String>> masterKeys = new HashSet<>();
        try (var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            installation.urls().forEach((service, url) -> {
                var patient = new Patient(client, service, url, installation.operator());
                findings.addAll(patient.examine());
                if (!patient.masterKeys().isEmpty()) {
                    masterKeys.add(patient.masterKeys());
                }
            });
        }
        if (masterKeys.size() > 1) {
            findings.add(new Finding.Wrong("The services do not open with the same master keys: keys and secrets of one"
                    + " are closed to the others"));
        }
        if (installation.operator() == null) {
            findings.add(new Finding.Notable("Set OPERATOR=name:password to look further: secrets, parked events"));
        }
        return findings;
    }
}
