package casus.terms.code;

/// Whether what an entry tells has happened, as its sentence has it: negation, modality and conditionals
/// decide.
public enum Status implements WireName {
    OCCURRED,
    ONGOING,
    PLANNED,
    HYPOTHETICAL,
    DENIED
}
