package casus.ledger.record;

import casus.ledger.Ledger;
import casus.terms.ActorId;
import casus.terms.Edtf;
import casus.terms.code.EventType;
import casus.terms.code.Status;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Treaties between two that are told to have been left, suspended or denounced: their clauses bind no more.
///
/// It goes by the words of the passage, so that whatever made the entry gives the same answer. A plan, a threat or a
/// denial of leaving ends nothing. It fails where the passage names neither the act nor a treaty.
public final class TreatyEnd {
    private static final String TREATY =
            "(?:treaty|treaties|pact|alliance|agreement|accord|convention|charter|participation|membership)";
    private static final Pattern LEFT = Pattern.compile(
            "(?i)\\b(?:"
                    + "(?:withdr[ae]w\\w*|pull(?:s|ed|ing)? out|step(?:s|ped|ping)? out) (?:from|of)\\b[^.;]{0,60}\\b"
                    + TREATY
                    + "|(?:left|quit|abandon(?:s|ed)|denounce[sd]|suspend(?:s|ed)|terminate[sd]|cancel(?:s|l?ed)|abrogate[sd]|annul(?:s|led)"
                    + "|renounce[sd]|repudiate[sd]|revoke[sd]|froze|frozen|freezes|tore up|torn up|scrap(?:s|ped)) (?:its |their |the )?[^.;]{0,50}\\b"
                    + TREATY
                    + "|" + TREATY
                    + "\\b[^.;]{0,50}\\b(?:no longer (?:in force|binding|binds|holds|valid)|(?:has|had|was|were|is|are)"
                    + " (?:since )?(?:lapsed|expired|terminated|suspended|abrogated|denounced|annulled|cancell?ed)|lapsed|expired))\\b");
    private static final Pattern OPEN = Pattern.compile(
            "(?i)\\b(?:will|would|shall|may|might|could|should|if|unless|threat\\w*|plan\\w*|want\\w*|consider\\w*|call\\w* (?:for|on)"
                    + "|not|never|refus\\w*|denie\\w*|almost)\\b|n['’]t\\b");
    private static final Set<EventType> LEAVING = EnumSet.of(EventType.REJECT, EventType.RETREAT, EventType.SANCTION);

    private TreatyEnd() {}

    /// What tells that a treaty between two has ended, in the order of the ledger.
    public static List<Entry> between(Ledger ledger, ActorId a, ActorId b) {
        return ledger.entries().stream()
                .filter(e ->
                        e.common().status() == Status.OCCURRED || e.common().status() == Status.ONGOING)
                .filter(e -> isOf(e, a, b) && tells(e.common().anchor().exact()))
                .toList();
    }

    /// Those agreements that still bind, given what tells of an end: the passages of the end itself do not, nor does
    /// what was signed before it or at no told day; two treaties with names of their own are two.
    public static List<Entry.Agreement> binding(List<Entry.Agreement> agreements, List<Entry> ends) {
        return agreements.stream()
                .filter(one -> ends.stream().noneMatch(end -> ends(one, end)))
                .toList();
    }

    private static boolean ends(Entry.Agreement one, Entry end) {
        boolean another = end instanceof Entry.Agreement e
                && isProper(e.name())
                && isProper(one.name())
                && !e.name().equals(one.name());
        Optional<LocalDate> signed = one.signed().flatMap(Edtf::earliest);
        Optional<LocalDate> over = end.common().time().flatMap(t -> t.edtf().latest());
        boolean later = signed.isPresent() && over.isPresent() && signed.get().isAfter(over.get());
        return one.equals(end) || !another && !later;
    }

    private static boolean isOf(Entry entry, ActorId a, ActorId b) {
        return switch (entry) {
            case Entry.Agreement g -> names(g.parties(), a) && names(g.parties(), b);
            case Entry.Event e ->
                LEAVING.contains(e.type())
                        && (names(e.actors(), a) && names(e.recipients(), b)
                                || names(e.actors(), b) && names(e.recipients(), a));
            case Entry.Transfer t -> false;
            case Entry.Statement s -> false;
            case Entry.Driver d -> false;
            case Entry.Expectation x -> false;
        };
    }

    private static boolean names(List<ActorId> actors, ActorId who) {
        return actors.stream().anyMatch(x -> x.isOrBelongsTo(who));
    }

    private static boolean isProper(String name) {
        return name.chars().anyMatch(Character::isUpperCase);
    }

    /// Whether a passage tells of a treaty's end as a fact.
    static boolean tells(String passage) {
        return Stream.of(passage.split("[.;]"))
                .anyMatch(part -> LEFT.matcher(part).find()
                        && !OPEN.matcher(part.replaceAll("(?i)no longer", "")).find());
    }
}
