package casus.corpus.record;

import java.util.List;
import java.util.Optional;

/// Something one actor did to another, coded in PLOVER 0.8.
///
/// @param actor  empty where the text names nobody
/// @param target to whom; empty where there is none
/// @param types  all that are right; the first is the annotator's first choice
/// @param date   EDTF
/// @param by     who claims it, where that is not the article
public record GoldEvent(
        RecordHead head,
        Optional<String> actor,
        Optional<String> target,
        List<Type> types,
        Optional<String> date,
        GoldStatus status,
        Optional<String> by)
        implements GoldRecord {
    public GoldEvent {
        if (types.isEmpty()) {
            throw new IllegalArgumentException("an event without a type: " + head.id());
        }
        types = List.copyOf(types);
    }

    /// PLOVER's sixteen root types.
    public enum Type implements WireCode {
        AGREE,
        CONSULT,
        SUPPORT,
        CONCEDE,
        COOPERATE,
        AID,
        RETREAT,
        REQUEST,
        ACCUSE,
        REJECT,
        THREATEN,
        PROTEST,
        SANCTION,
        MOBILIZE,
        COERCE,
        ASSAULT;

        @Override
        public String wire() {
            return name();
        }

        /// Done by both sides together, so that either may stand first.
        public boolean isMutual() {
            return this == AGREE || this == CONSULT || this == COOPERATE;
        }
    }
}
