package casus.ledger.compare;

import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Contradiction.State;
import casus.ledger.record.Contradiction.Type;
import casus.ledger.record.Entry;
import casus.terms.Edtf;
import casus.terms.code.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// When an agreement was signed, and whether it was yet.
///
/// Two dates of one signature are a contradiction of dates, unless the later is told of one party's signature
/// alone, or of a ratification: then they are two steps of one act, and the contradiction is born explained.
/// An agreement that one passage calls intended and another signed stands at two stages.
final class Signatures {
    private static final int SAME_AGREEMENT_YEARS = 1;
    private static final Pattern SIGNED_BY = Pattern.compile("\\bsigned by ([^,.;]{3,80})");
    private static final Pattern WHICH_SIGNED =
            Pattern.compile("\\b(?:which|that) ([^,.;]{3,60}?) (?:had )?signed\\b(?! (?:by|with))");
    private static final Pattern RATIFIED = Pattern.compile(
            "(?i)\\bratif|\\bapproved by (?:the |its )?(?:parliament|senate|duma|majlis)|\\b(?:came|entered) into force|\\btook effect");
    private static final Pattern SIGNING = Pattern.compile("(?i)\\bsign(?:ed|s|ing)\\b");
    private static final Set<String> GENERIC = Set.of(
            "treaty",
            "pact",
            "agreement",
            "accord",
            "deal",
            "document",
            "between",
            "signed",
            "this",
            "with",
            "their",
            "comprehensive");

    private final Ledger ledger;
    private final Actors actors;
    private final Passages passages;

    Signatures(Ledger ledger, Actors actors, Passages passages) {
        this.ledger = ledger;
        this.actors = actors;
        this.passages = passages;
    }

    List<Contradiction> find() {
        List<Contradiction> out = new ArrayList<>();
        Frames.agreementsByParties(ledger).forEach(same -> {
            out.addAll(Positions.of(
                    same.stream()
                            .filter(a -> a.signed().isPresent() && Frames.isTold(a))
                            .toList(),
                    a -> a.signed().orElseThrow().text(),
                    this::signedApart));
            intended(same, out);
        });
        return out;
    }

    /// Of these, agreements still to be signed or signed already.
    List<Contradiction> stages() {
        List<Contradiction> out = new ArrayList<>();
        Frames.agreementsByParties(ledger).forEach(same -> intended(same, out));
        return out;
    }

    private void intended(List<Entry.Agreement> same, List<Contradiction> out) {
        same.stream()
                .filter(a -> a.common().status() == Status.PLANNED)
                .forEach(a -> intended(a, same).ifPresent(out::add));
    }

    /// Without a number of a list or a determiner in front: "1. The treaty", "their agreement".
    private static String bare(String name) {
        return name.replaceFirst("^(?:\\d+[.)]\\s+)?(?i:(?:the|their|its|his|her|our|a|an|this|that)\\s+)?", "");
    }

    private Optional<Contradiction> signedApart(Entry.Agreement a, Entry.Agreement b) {
        Edtf first = a.signed().orElseThrow();
        Edtf second = b.signed().orElseThrow();
        if (first.mayEqual(second) || !isOneAgreement(a, b)) {
            return Optional.empty();
        }
        String about = "signature of the " + bare(longer(a.name(), b.name())) + " between " + names(a) + ": " + first
                + " or " + second;
        ContradictionDraft found = ContradictionDraft.between(a, b);
        return Optional.of(laterStep(a, b)
                .map(
                        later -> found.as(
                                Type.SAME_ACT,
                                State.EXPLAINED,
                                about,
                                "a treaty is signed by both sides and then ratified by each; " + later
                                        + " is reported of one side's signature or of a ratification, which is a later step of the same act"))
                .orElseGet(() -> found.open(
                        Type.DATE, about, "the text of the agreement, or a read-out of its signing, would settle it")));
    }

    /// The date of the later step, where the one told later is of one side alone, or of a ratification.
    private Optional<Edtf> laterStep(Entry.Agreement a, Entry.Agreement b) {
        boolean years = isYearKnown(a) && isYearKnown(b);
        boolean firstIsLater = orderKey(a, years).compareTo(orderKey(b, years)) > 0;
        Entry.Agreement later = firstIsLater ? a : b;
        Entry.Agreement earlier = firstIsLater ? b : a;
        return isLaterStep(later) && !isLaterStep(earlier) ? later.signed() : Optional.empty();
    }

    private static boolean isYearKnown(Entry.Agreement a) {
        return !a.signed().orElseThrow().text().startsWith("X");
    }

    /// Month and day where only one of two years is known.
    private static String orderKey(Entry.Agreement a, boolean years) {
        String text = a.signed().orElseThrow().text();
        return years ? text : text.replaceFirst("^[0-9X]{4}-?", "");
    }

    private boolean isLaterStep(Entry.Agreement a) {
        String words = a.common().anchor().exact();
        if (RATIFIED.matcher(words).find()) {
            return true;
        }
        return Stream.of(SIGNED_BY, WHICH_SIGNED)
                .map(p -> p.matcher(words))
                .filter(Matcher::find)
                .map(m -> m.group(1))
                .findFirst()
                .filter(by -> signers(by, a).size() == 1 && !by.contains(" and "))
                .isPresent();
    }

    private Set<String> signers(String words, Entry.Agreement a) {
        Set<String> parties = Frames.states(a.parties());
        Set<String> out = actors.mentions(words, 0, words.length()).stream()
                .map(m -> Frames.state(m.actor().id()))
                .filter(parties::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        String[] names = words.split(" ");
        for (int i = 0; i + 1 < names.length; i++) {
            actors.leader(names[i] + " " + names[i + 1])
                    .map(l -> Frames.state(l.actor()))
                    .filter(parties::contains)
                    .ifPresent(out::add);
        }
        return out;
    }

    private Optional<Contradiction> intended(Entry.Agreement plan, List<Entry.Agreement> same) {
        return same.stream()
                .filter(a -> Frames.isTold(a) && isSigned(a) && isOneAgreement(plan, a))
                .filter(a -> a.common().article().equals(plan.common().article()) || isPrintedAfter(plan, a))
                .min(java.util.Comparator.comparing((Entry.Agreement a) ->
                                !a.common().article().equals(plan.common().article()))
                        .thenComparing(Entry::id))
                .map(signed -> ContradictionDraft.between(plan, signed)
                        .quoting(plan.common().anchor(), signed.common().anchor())
                        .open(
                                Type.STAGE,
                                longer(plan.name(), signed.name()) + " between " + names(signed)
                                        + ": still to be signed, or signed already",
                                "one article may hold words of two dates; the date of the first would settle it"));
    }

    /// Whether the plan was printed when the signature was past.
    private boolean isPrintedAfter(Entry.Agreement plan, Entry.Agreement signed) {
        Optional<LocalDate> printed = passages.article(plan).notBefore();
        return printed.flatMap(p -> signed.signed().flatMap(Edtf::latest).map(p::isAfter))
                .orElse(false);
    }

    private static boolean isSigned(Entry.Agreement a) {
        return a.signed().isPresent()
                || SIGNING.matcher(a.common().anchor().exact()).find();
    }

    /// Two mentions are taken for one agreement when their names share a telling word, or one is generic, and the
    /// years are near.
    static boolean isOneAgreement(Entry.Agreement a, Entry.Agreement b) {
        Optional<Integer> years = a.signed()
                .flatMap(Edtf::earliest)
                .flatMap(x -> b.signed().flatMap(Edtf::earliest).map(y -> Math.abs(x.getYear() - y.getYear())));
        Set<String> first = telling(a.name());
        Set<String> second = telling(b.name());
        return years.orElse(0) <= SAME_AGREEMENT_YEARS
                && (first.isEmpty() || second.isEmpty() || first.stream().anyMatch(second::contains));
    }

    private static Set<String> telling(String name) {
        Set<String> words = new TreeSet<>();
        for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (word.length() > 3) {
                words.add(
                        word.startsWith("partner")
                                ? "strategic"
                                : word.startsWith("defen") || word.startsWith("secur") ? "defence" : word);
            }
        }
        words.removeAll(GENERIC);
        return words;
    }

    private String names(Entry.Agreement a) {
        return a.parties().stream().map(actors::name).collect(Collectors.joining(" and "));
    }

    /// The longer name, without a quotation mark that was cut in two.
    private static String longer(String a, String b) {
        String name = a.length() >= b.length() ? a : b;
        return name.replaceAll("[\"“”]", "").strip();
    }
}
