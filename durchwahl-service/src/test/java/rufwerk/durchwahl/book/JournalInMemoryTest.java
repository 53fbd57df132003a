package rufwerk.durchwahl.book;

class JournalInMemoryTest extends JournalConformance {
    private final JournalInMemory journal = new JournalInMemory();

    @Override
    protected Journal journal() {
        return journal;
    }
}
