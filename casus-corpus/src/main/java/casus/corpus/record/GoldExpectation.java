package casus.corpus.record;

import java.util.Optional;

/// What somebody thinks may or will follow.
///
/// @param thenActor who is expected to act; empty where no one is
/// @param condition under which it is expected
/// @param holder    whose forecast it is; empty for the author's
public record GoldExpectation(
        RecordHead head, Optional<String> thenActor, Optional<String> condition, Optional<String> holder)
        implements GoldRecord {}
