package rufwerk.durchwahl.tariff;

import io.opentelemetry.api.trace.Span;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import rufwerk.kit.events.SafeContext;
import rufwerk.kit.time.CurrentContext;

/** This replica's copy of the rate deck: loaded at start, and again soon after another replica changed it. */
@ApplicationScoped
public class CurrentRateDeck {
    private static final Duration LONGEST_LOADING = Duration.ofSeconds(30);

    private final RateDecks decks;
    private final ReadRateDecks readRateDecks;
    private volatile RateDeck deck = RateDeck.NONE;

    CurrentRateDeck(RateDecks decks, ReadRateDecks readRateDecks) {
        this.decks = decks;
        this.readRateDecks = readRateDecks;
    }

    /** What is in force now, for everything a caller wants to know of one and the same deck. */
    public RateDeck get() {
        return deck;
    }

    /** Takes over a deck, unless a newer one is known. */
    synchronized void use(RateDeck offered) {
        if (offered.version() > deck.version()) {
            deck = offered;
        }
    }

    void load(@Observes StartupEvent started, SafeContext safeContext) {
        safeContext.run(Span.getInvalid(), this::refresh).await().atMost(LONGEST_LOADING);
    }

    @Scheduled(
            every = "{rufwerk.tariff.check-every}",
            delayed = "{rufwerk.tariff.check-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        return refresh()
                .onFailure()
                .invoke(e -> Log.warnf(
                        "Rate deck %d stays in force, as none can be read: %s", deck.version(), e.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    Uni<Void> refresh() {
        return decks.currentVersion()
                .chain(version -> version > deck.version()
                        ? reload(version)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> reload(long version) {
        return readRateDecks
                .rates(version)
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("rate deck " + version + " is kept no longer"))
                .chain(rates -> use(version, rates));
    }

    /** Takes over these rates. Sorting many of them would hold up the requests that share the event loop. */
    Uni<Void> use(long version, List<Rate> rates) {
        return CurrentContext.keptBy(Uni.createFrom()
                        .item(() -> RateDeck.of(version, rates))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .invoke(this::use)
                .invoke(deck -> Log.infof("Rate deck %d with %d rates is in force here", version, deck.size()))
                .replaceWithVoid();
    }
}
