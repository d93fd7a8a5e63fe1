package casus.extract;

/// Who reads.
public enum ReadingMode {
    /// Rules alone: quick, and blind to what no rule tells.
    FAST,
    /// The encoder and its heads beside the rules; each entry has a confidence.
    LEARNED
}
