package rufwerk.durchwahl.book;

import org.jspecify.annotations.Nullable;

/**
 * What one asker was promised last for one destination is one thing, whatever became of it.
 *
 * <p>Each request looks one up. Like those of its parts, equals and hashCode are written out: native images interpret the
 * ones that records come with, by reflection and at many times the cost.
 */
record LeaseKey(Asker asker, Destination destination) {
    static LeaseKey of(Lease lease) {
        return new LeaseKey(lease.asker(), lease.destination());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LeaseKey key && asker.equals(key.asker) && destination.equals(key.destination);
    }

    @Override
    public int hashCode() {
        return 31 * asker.hashCode() + destination.hashCode();
    }
}
