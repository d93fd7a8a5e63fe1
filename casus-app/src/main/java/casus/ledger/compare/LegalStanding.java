package casus.ledger.compare;

import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Contradiction.Type;
import casus.ledger.record.Entry;
import casus.terms.Anchor;
import casus.terms.code.Obligation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What an agreement is in law: a pact of defence by its name, or by a clause somebody reports, and none by
/// another passage. A pact may be named for defence and oblige nobody, so this asks for the text and decides
/// nothing.
final class LegalStanding {
    private static final Pattern DEFENCE_PACT = Pattern.compile(
            "(?i)\\b(?:mutual )?(?:defen[cs]e|military) (?:pact|treaty|agreement|alliance)\\b|\\b(?:formal|military) alliance\\b");
    private static final Pattern NO_ALLIANCE = Pattern.compile(
            "(?i)\\b(?:no|not a|without a|never a)\\b[\\p{L}\\- ]{0,25}\\b(?:alliance|defen[cs]e (?:pact|treaty|clause|guarantee))\\b");

    private final Ledger ledger;
    private final Actors actors;
    private final Passages passages;

    LegalStanding(Ledger ledger, Actors actors, Passages passages) {
        this.ledger = ledger;
        this.actors = actors;
        this.passages = passages;
    }

    List<Contradiction> find() {
        List<Contradiction> out = new ArrayList<>();
        Frames.agreementsByParties(ledger).forEach(same -> ofOnePair(same).ifPresent(out::add));
        return out;
    }

    private Optional<Contradiction> ofOnePair(List<Entry.Agreement> same) {
        Optional<Entry.Agreement> pact =
                same.stream().filter(this::isCalledPact).min(Comparator.comparing(Entry::id));
        return pact.flatMap(p -> same.stream()
                .filter(no -> deniesDefence(no) && !isSameFamily(p, no) && Signatures.isOneAgreement(p, no))
                .min(Comparator.comparing((Entry.Agreement no) -> denial(no).isEmpty())
                        .thenComparing(no -> no.common().accordingTo().isPresent())
                        .thenComparing(Entry::id))
                .map(no -> ContradictionDraft.between(p, no)
                        .quoting(
                                p.common().anchor(),
                                denial(no).orElse(no.common().anchor()))
                        .open(
                                Type.LEGAL_STATUS,
                                "what binds "
                                        + p.parties().stream().map(actors::name).collect(Collectors.joining(" and "))
                                        + ": a " + said(p) + ", or no duty to defend",
                                "the text of the agreement would settle it")));
    }

    private static String said(Entry.Agreement p) {
        return DEFENCE_PACT.matcher(p.name()).find()
                ? p.name().replaceFirst("^(?i)(?:new|the|a) ", "")
                : "duty to defend";
    }

    private boolean isCalledPact(Entry.Agreement a) {
        boolean denied = Boolean.FALSE.equals(a.obligations().get(Obligation.DEFENSE));
        boolean owed = Boolean.TRUE.equals(a.obligations().get(Obligation.DEFENSE));
        return Frames.isTold(a)
                && (owed || !denied && DEFENCE_PACT.matcher(a.name()).find())
                && !NO_ALLIANCE.matcher(a.common().anchor().exact()).find();
    }

    private static boolean deniesDefence(Entry.Agreement a) {
        return Boolean.FALSE.equals(a.obligations().get(Obligation.DEFENSE));
    }

    private boolean isSameFamily(Entry a, Entry b) {
        return passages.article(a).family().equals(passages.article(b).family());
    }

    /// Where the article says in so many words that there is no alliance or no duty; the first such line.
    private Optional<Anchor> denial(Entry.Agreement no) {
        String text = passages.article(no).textRead();
        Matcher m = NO_ALLIANCE.matcher(text);
        return m.find() ? Optional.of(Anchor.of(text, m.start(), m.end())) : Optional.empty();
    }
}
