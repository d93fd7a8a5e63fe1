package casus.terms.code;

/// The sixteen event types of PLOVER 0.8 (Political Language Ontology for Verifiable Event Records, Open Event Data
/// Alliance). DEMAND is an old name of REQUEST, DISAPPROVE of ACCUSE.
public enum EventType implements WireName {
    AGREE("AGREE"),
    CONSULT("CONSULT"),
    SUPPORT("SUPPORT"),
    CONCEDE("CONCEDE"),
    COOPERATE("COOPERATE"),
    AID("AID"),
    RETREAT("RETREAT"),
    REQUEST("REQUEST"),
    ACCUSE("ACCUSE"),
    REJECT("REJECT"),
    THREATEN("THREATEN"),
    PROTEST("PROTEST"),
    SANCTION("SANCTION"),
    MOBILIZE("MOBILIZE"),
    COERCE("COERCE"),
    ASSAULT("ASSAULT");

    private final String wire;

    EventType(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
