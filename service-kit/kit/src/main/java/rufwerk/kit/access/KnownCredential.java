package rufwerk.kit.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.ReplicatedAccount.Credential;

/**
 * A credential as one service knows it, ready to be checked.
 *
 * @param allowed what it may do at this service
 * @param networks where it may be used from; empty: from everywhere
 */
public record KnownCredential(
        Caller caller,
        Set<Access> allowed,
        List<Network> networks,
        @Nullable Instant expiresAt,
        @Nullable Integer requestsPerMinute,
        @Nullable String sealedSecret) {

    static KnownCredential of(UUID account, Credential credential, Scope.Service service) {
        return new KnownCredential(
                new Caller(account, credential.id(), credential.test()),
                credential.scopes().stream()
                        .map(Scope::parse)
                        // A service that learns of new scopes later than others ignores them until then.
                        .flatMap(Optional::stream)
                        .filter(scope -> scope.service() == service)
                        .map(Scope::access)
                        .collect(Collectors.toUnmodifiableSet()),
                credential.networks().stream()
                        .map(Network::parseNetworkOrAddress)
                        .toList(),
                credential.expiresAt(),
                credential.requestsPerMinute(),
                credential.sealedSecret());
    }

    boolean isOpenAt(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    boolean isOpenFrom(Client client) {
        return networks.isEmpty() || networks.stream().anyMatch(network -> network.contains(client.address()));
    }
}
