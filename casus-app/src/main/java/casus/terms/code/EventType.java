package casus.terms.code;

/// The sixteen event types of PLOVER 0.8 (Political Language Ontology for Verifiable Event Records, Open Event Data
/// Alliance). DEMAND is an old name of REQUEST, DISAPPROVE of ACCUSE.
public enum EventType implements WireName {
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
}
