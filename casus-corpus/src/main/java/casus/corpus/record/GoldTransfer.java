package casus.corpus.record;

import java.util.Locale;
import java.util.Optional;

/// Arms, materiel, military or nuclear technology, training as a good, fuel, or money for war that one hands
/// to another, or does not.
///
/// @param supplier  empty where the text leaves it open
/// @param recipient who gets it, or asks for it
/// @param item      as written
/// @param status    `OCCURRED` where the annotator wrote none
/// @param by        who claims it, where that is not the article
/// @param date      EDTF
public record GoldTransfer(
        RecordHead head,
        Optional<String> supplier,
        Optional<String> recipient,
        String item,
        Stage stage,
        GoldStatus status,
        Optional<String> by,
        Optional<String> date)
        implements GoldRecord {
    /// How far it got.
    public enum Stage implements WireCode {
        REQUESTED,
        OFFERED,
        PROMISED,
        ORDERED,
        DELIVERED,
        DECLINED,
        STALLED,
        LAPSED,
        CO_PRODUCED;

        @Override
        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
