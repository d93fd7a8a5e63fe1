package casus.corpus.record;

import java.util.Locale;

/// One thing an annotator found worth entering.
public sealed interface GoldRecord
        permits GoldAgreement, GoldTransfer, GoldEvent, GoldStatement, GoldDriver, GoldExpectation {
    RecordHead head();

    default Kind kind() {
        return switch (this) {
            case GoldAgreement r -> Kind.AGREEMENT;
            case GoldTransfer r -> Kind.TRANSFER;
            case GoldEvent r -> Kind.EVENT;
            case GoldStatement r -> Kind.STATEMENT;
            case GoldDriver r -> Kind.DRIVER;
            case GoldExpectation r -> Kind.EXPECTATION;
        };
    }

    /// What a careful analyst would enter without doubt.
    default boolean required() {
        return !head().optional();
    }

    default Span span() {
        return head().span();
    }

    /// The six kinds of the ledger.
    enum Kind implements WireCode {
        AGREEMENT,
        TRANSFER,
        EVENT,
        STATEMENT,
        DRIVER,
        EXPECTATION;

        @Override
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
