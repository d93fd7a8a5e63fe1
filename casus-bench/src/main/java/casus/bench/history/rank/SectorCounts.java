package casus.bench.history.rank;

/// What is counted in general: events by the sector and home of who did it and of whom it was done to.
enum SectorCounts {
    /// The sector of the subject, the relation, the sector of the object and whether their homes are one.
    SECTOR_SECTOR,
    /// The sector of the subject and the relation.
    SECTOR,
    /// The home of the subject, the relation and the home of the object.
    HOME_HOME,
    /// The home of the subject and the relation.
    HOME,
    /// The sector of the subject, the relation and the object.
    SECTOR_OBJECT,
    /// The home of the subject, the relation and the object.
    HOME_OBJECT,
    /// The home of the subject and the object.
    HOME_ANY_OBJECT,
    /// The home of the subject.
    HOME_ANY,
    /// The subject, the relation and the home of the object.
    DOING_HOME,
    /// The subject and the home of the object.
    ACTOR_HOME,
    /// The subject, the relation and the sector of the object.
    DOING_SECTOR,
    /// The subject and the sector of the object.
    ACTOR_SECTOR;

    private static final int FIRST_BITS = 21;
    private static final int RELATION_BITS = 16;

    /// One number for the first two; -1 stands for unknown in the first.
    long key(int first, int relation) {
        return ((long) ordinal() << FIRST_BITS | (first + 1)) << RELATION_BITS | relation;
    }
}
