package casus.corpus;

import casus.corpus.record.GoldAgreement;
import casus.corpus.record.GoldDriver;
import casus.corpus.record.GoldEvent;
import casus.corpus.record.GoldExpectation;
import casus.corpus.record.GoldRecord;
import casus.corpus.record.GoldStatement;
import casus.corpus.record.GoldStatus;
import casus.corpus.record.GoldTransfer;
import casus.corpus.record.GoldTransfer.Stage;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether two annotators' records tell the same fact. The rule has no sides: what one leaves open (no
/// signing date, no target), the other may fill.
///
/// Besides quotes that overlap there must agree of
/// - an agreement: the parties (those of one are among the other's); the signing date as far as both go; a
///   duty to defend, which one alone can neither tell nor deny;
/// - a transfer: supplier, recipient, stage, a word of the item, and that it is denied or not; a merely
///   possible one may stand at another early stage;
/// - an event: actor and target (in either order for what is done together), one of the types, the status,
///   with reported as occurred and planned as hypothetical;
/// - a statement: a speaker's last name, or the actor where one names no speaker; the manner;
/// - a driver: the actor, a motive the other finds defensible, the pull;
/// - an expectation: who is expected to act.
///
/// A hypothetical event or transfer may be an expectation about the same actor.
final class RecordMatch {
    private static final Set<Stage> EARLY = Set.of(Stage.OFFERED, Stage.PROMISED, Stage.ORDERED, Stage.DELIVERED);

    /// What is there or is not: a hypothetical one of these is another fact than a real one.
    private static final Set<Stage> REAL = Set.of(Stage.DELIVERED, Stage.CO_PRODUCED, Stage.STALLED);

    /// Long enough to tell "radar" from "radio", short enough to join "missile" and "missiles".
    private static final int STEM = 5;

    private RecordMatch() {}

    /// The same fact, told by overlapping words.
    static boolean agree(GoldRecord one, GoldRecord other) {
        return one.span().overlaps(other.span()) && sameFact(one, other);
    }

    private static boolean sameFact(GoldRecord one, GoldRecord other) {
        return switch (one) {
            case GoldAgreement a -> other instanceof GoldAgreement b && sameAgreement(a, b);
            case GoldTransfer a ->
                switch (other) {
                    case GoldTransfer b -> sameTransfer(a, b);
                    case GoldExpectation b -> foreseen(a, b);
                    default -> false;
                };
            case GoldEvent a ->
                switch (other) {
                    case GoldEvent b -> sameEvent(a, b);
                    case GoldExpectation b -> foreseen(a, b);
                    default -> false;
                };
            case GoldStatement a -> other instanceof GoldStatement b && sameStatement(a, b);
            case GoldDriver a -> other instanceof GoldDriver b && sameDriver(a, b);
            case GoldExpectation a ->
                switch (other) {
                    case GoldExpectation b -> compatible(a.thenActor(), b.thenActor());
                    case GoldEvent b -> foreseen(b, a);
                    case GoldTransfer b -> foreseen(b, a);
                    default -> false;
                };
        };
    }

    /// The participants of two records of one kind do not contradict each other, so that their other fields
    /// can be compared.
    static boolean sameParticipants(GoldRecord one, GoldRecord other) {
        return switch (one) {
            case GoldAgreement a -> other instanceof GoldAgreement b && sameParties(a, b);
            case GoldTransfer a ->
                other instanceof GoldTransfer b
                        && compatible(a.supplier(), b.supplier())
                        && compatible(a.recipient(), b.recipient())
                        && sharesWord(a.item(), b.item());
            case GoldEvent a -> other instanceof GoldEvent b && (samePair(a, b) || swappedPair(a, b));
            case GoldStatement a ->
                other instanceof GoldStatement b && sameSpeaker(a, b).orElse(true);
            case GoldDriver a -> other instanceof GoldDriver b && a.actor().equals(b.actor());
            case GoldExpectation a -> other instanceof GoldExpectation b && compatible(a.thenActor(), b.thenActor());
        };
    }

    private static boolean sameAgreement(GoldAgreement a, GoldAgreement b) {
        return sameParties(a, b) && sameDate(a.signed(), b.signed()) && sameDuty(a.defence(), b.defence());
    }

    private static boolean sameParties(GoldAgreement a, GoldAgreement b) {
        return a.parties().containsAll(b.parties()) || b.parties().containsAll(a.parties());
    }

    /// X stands for any digit; a shorter date is compared as far as it goes.
    private static boolean sameDate(Optional<String> one, Optional<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return true;
        }
        String a = one.get();
        String b = other.get();
        for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
            if (a.charAt(i) != b.charAt(i) && a.charAt(i) != 'X' && b.charAt(i) != 'X') {
                return false;
            }
        }
        return true;
    }

    /// Silence and "no duty" go together; "a duty" stands only with itself.
    private static boolean sameDuty(Optional<Boolean> one, Optional<Boolean> other) {
        return one.orElse(false).equals(other.orElse(false));
    }

    private static boolean sameTransfer(GoldTransfer a, GoldTransfer b) {
        return sameParticipants(a, b)
                && (a.status() == GoldStatus.DENIED) == (b.status() == GoldStatus.DENIED)
                && sameStage(a, b);
    }

    private static boolean sameStage(GoldTransfer a, GoldTransfer b) {
        boolean bothOpen = a.status().isOpen() && b.status().isOpen();
        if (a.stage() != b.stage()) {
            return bothOpen && EARLY.contains(a.stage()) && EARLY.contains(b.stage());
        }
        return a.status().isOpen() == b.status().isOpen() || !REAL.contains(a.stage());
    }

    private static boolean sameEvent(GoldEvent a, GoldEvent b) {
        boolean mutual = Stream.concat(a.types().stream(), b.types().stream()).anyMatch(GoldEvent.Type::isMutual);
        return (samePair(a, b) || mutual && swappedPair(a, b))
                && a.types().stream().anyMatch(b.types()::contains)
                && sameStatus(a.status(), b.status());
    }

    private static boolean samePair(GoldEvent a, GoldEvent b) {
        return compatible(a.actor(), b.actor()) && compatible(a.target(), b.target());
    }

    private static boolean swappedPair(GoldEvent a, GoldEvent b) {
        return compatible(a.actor(), b.target()) && compatible(a.target(), b.actor());
    }

    private static boolean sameStatus(GoldStatus one, GoldStatus other) {
        return coarse(one) == coarse(other);
    }

    /// Who tells it is a question of its own, and so is how firm a plan is.
    static GoldStatus coarse(GoldStatus status) {
        return switch (status) {
            case OCCURRED, REPORTED -> GoldStatus.OCCURRED;
            case PLANNED, HYPOTHETICAL -> GoldStatus.HYPOTHETICAL;
            case DENIED -> GoldStatus.DENIED;
        };
    }

    private static boolean sameStatement(GoldStatement a, GoldStatement b) {
        return a.manner() == b.manner() && sameSpeaker(a, b).orElseGet(() -> compatible(a.actor(), b.actor()));
    }

    /// Empty where one names no speaker.
    private static Optional<Boolean> sameSpeaker(GoldStatement a, GoldStatement b) {
        return a.speaker().flatMap(one -> b.speaker().map(other -> isNamedIn(one, other) || isNamedIn(other, one)));
    }

    private static boolean isNamedIn(String name, String other) {
        List<String> words = words(name);
        return !words.isEmpty() && words(other).contains(words.getLast());
    }

    private static boolean sameDriver(GoldDriver a, GoldDriver b) {
        return sameParticipants(a, b)
                && a.pulls() == b.pulls()
                && (b.motives().contains(a.motive()) || a.motives().contains(b.motive()));
    }

    private static boolean foreseen(GoldTransfer possible, GoldExpectation expectation) {
        return possible.status() == GoldStatus.HYPOTHETICAL && compatible(possible.supplier(), expectation.thenActor());
    }

    private static boolean foreseen(GoldEvent possible, GoldExpectation expectation) {
        return possible.status() == GoldStatus.HYPOTHETICAL && compatible(possible.actor(), expectation.thenActor());
    }

    /// Equal, or one is left open.
    private static boolean compatible(Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private static boolean sharesWord(String one, String other) {
        Set<String> stems = new HashSet<>(stems(one));
        stems.retainAll(stems(other));
        return !stems.isEmpty();
    }

    private static Set<String> stems(String item) {
        // "F-16" and "F16" are one aircraft
        String joined = String.join(" ", words(item.replace("defence", "defense")))
                .replaceAll("\\b(\\w{1,3}) (\\d+)\\b", "$1$2");
        return Arrays.stream(joined.split(" "))
                .filter(word -> word.length() > 1)
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .collect(Collectors.toSet());
    }

    /// Words in small Latin letters without accents.
    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("[^\\p{ASCII}]", "");
        return Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
