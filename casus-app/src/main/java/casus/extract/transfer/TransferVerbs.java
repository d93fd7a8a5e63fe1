package casus.extract.transfer;

import java.util.Set;

/// Verbs by their part in a transfer: who is their subject, and where the good stands.
final class TransferVerbs {
    /// "supply B with T".
    static final Set<String> GIVE_WITH = Set.of(
            "supply", "provide", "equip", "arm", "furnish", "support", "present", "reward", "outfit", "help", "load");

    /// "give T to B", "give B T".
    static final Set<String> GIVE_TO = Set.of(
            "export",
            "deliver",
            "send",
            "give",
            "sell",
            "ship",
            "hand",
            "transfer",
            "donate",
            "provide",
            "supply",
            "lend",
            "grant",
            "lease",
            "allocate",
            "dispatch",
            "airlift",
            "pass",
            "return",
            "offer",
            "promise",
            "pledge",
            "deploy",
            "gift",
            "rush",
            "move",
            "trade",
            "swap",
            "smuggle",
            "funnel",
            "channel",
            "airdrop",
            "drop",
            "bring",
            "furnish",
            "spare");

    /// "receive T from A".
    static final Set<String> TAKE = Set.of("receive", "obtain", "acquire", "get", "procure", "import");

    /// "buy T from A".
    static final Set<String> ORDER = Set.of("buy", "order", "purchase", "contract");

    /// "ask A for T".
    static final Set<String> ASK =
            Set.of("ask", "request", "seek", "demand", "want", "solicit", "press", "beg", "urge");

    /// "A halts T for B".
    static final Set<String> HALTING =
            Set.of("stall", "slow", "delay", "halt", "freeze", "postpone", "suspend", "pause", "drag");

    private TransferVerbs() {}
}
