package casus.history.rank;

/// What is known about a candidate before the day in question. Every feature is 0 where there is nothing to
/// know, so that a weight times a feature is what the past adds. Shares enter as ln(1 + share / small), and
/// days since as ln(400 / days), which is where a share or a recency of a chance match ends.
public enum RankFeature {
    SAME_SHARE(Group.RECURRENCE),
    SAME_SHARE_3(Group.RECURRENCE),
    SAME_SHARE_15(Group.RECURRENCE),
    SAME_SHARE_60(Group.RECURRENCE),
    SAME_SHARE_15_RAW(Group.RECURRENCE),
    SAME_RECENT(Group.RECURRENCE),
    SAME_LATEST(Group.RECURRENCE),
    SAME_DAYS(Group.RECURRENCE),
    PAIR_SHARE(Group.PAIR),
    PAIR_SHARE_3(Group.PAIR),
    PAIR_SHARE_15(Group.PAIR),
    PAIR_SHARE_60(Group.PAIR),
    PAIR_RECENT(Group.PAIR),
    PAIR_LATEST(Group.PAIR),
    BACK(Group.PAIR),
    BACK_RECENT(Group.PAIR),
    SELF(Group.PAIR),
    OBJECT_RECENT(Group.OBJECT),
    OBJECT_SHARE(Group.OBJECT),
    OBJECT_SHARE_3(Group.OBJECT),
    OBJECT_SHARE_15(Group.OBJECT),
    OBJECT_SHARE_60(Group.OBJECT),
    ACTIVE_RECENT(Group.OBJECT),
    ACTIVE_SHARE(Group.OBJECT),
    ACTIVE_SHARE_3(Group.OBJECT),
    ACTIVE_SHARE_15(Group.OBJECT),
    RULES_ANY(Group.RULES),
    RULES_BEST(Group.RULES),
    RULES_SECOND(Group.RULES),
    RULES_ANY_RAW(Group.RULES),
    WALK(Group.WALK),
    SECTORS(Group.NAMES),
    SECTORS_RAW(Group.NAMES),
    HOMES(Group.NAMES),
    SAME_HOME(Group.NAMES),
    HOME_ANY_OBJECT(Group.NAMES),
    HOME_OBJECT(Group.NAMES),
    SECTOR_OBJECT(Group.NAMES),
    DOING_HOME(Group.NAMES),
    ACTOR_HOME(Group.NAMES),
    DOING_SECTOR(Group.NAMES),
    ACTOR_SECTOR(Group.NAMES);

    /// Features that stand or fall together.
    public enum Group {
        /// The same act towards the same partner before.
        RECURRENCE("the same act between the two before"),
        /// Any dealings of the two.
        PAIR("any dealings of the two"),
        /// How often and how lately the candidate was at the receiving end.
        OBJECT("how often the candidate is at the receiving end"),
        /// Rules from what they did before to what comes next.
        RULES("rules from what the two did before"),
        /// Partners of recent partners.
        WALK("partners of recent partners"),
        /// The sectors and countries that names tell.
        NAMES("what their names tell of sector and country");

        private final String words;

        Group(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    public static final int COUNT = values().length;

    private final Group group;

    RankFeature(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }
}
