package rufwerk.durchwahl.book;

/** What one asker was promised last for one destination is one thing, whatever became of it. */
record LeaseKey(Asker asker, Destination destination) {
    static LeaseKey of(Lease lease) {
        return new LeaseKey(lease.asker(), lease.destination());
    }
}
