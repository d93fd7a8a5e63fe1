package casus.game.scenario;

import casus.ledger.Ledger;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.code.Stage;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which arms the target asked for, was offered or promised and has not got, as the ledger calls them: by
/// designation where a sentence of the transfer has one, else by the item's own words, else by its class.
/// What has a designation comes first, then what was asked for.
final class RequestedArms {
    private static final int MOST_WORDS = 3;
    private static final int MOST_LETTERS = 32;
    private static final Pattern DESIGNATION =
            Pattern.compile("\\b\\p{Lu}\\p{L}{0,4}[-\u2010\u2011\u2012\u2013]\\d{1,3}\\p{L}?\\b");
    private static final List<Stage> ORDER = List.of(
            Stage.REQUESTED, Stage.PROMISED, Stage.ORDERED, Stage.OFFERED, Stage.STALLED, Stage.LAPSED, Stage.DECLINED);
    private static final Set<String> NO_ARMS = Set.of("nuclear", "other");

    private final Ledger ledger;
    private final ActorId patron;
    private final ActorId target;
    private final Optional<String> named;

    RequestedArms(Ledger ledger, ActorId patron, ActorId target, Optional<String> named) {
        this.ledger = ledger;
        this.patron = patron;
        this.target = target;
        this.named = named;
    }

    /// One thing wanted.
    ///
    /// @param slug    its name as part of an id
    /// @param told    what the ledger tells of it, in a few words
    /// @param entries that do
    record RequestedItem(String slug, String told, List<Entry.Transfer> entries) {
        RequestedItem {
            entries = List.copyOf(entries);
        }
    }

    /// What to ask about: the user's own item, else the first that is wanted, with all entries that tell of
    /// wants; arms at large where the ledger tells of none.
    RequestedItem first() {
        List<Entry.Transfer> between = ledger.stream(Entry.Transfer.class)
                .filter(t -> DraftEvidence.has(t.supplier(), patron) && DraftEvidence.has(t.recipient(), target))
                .toList();
        if (named.isPresent()) {
            String name = named.get().toLowerCase(Locale.ROOT);
            List<Entry.Transfer> of = between.stream()
                    .filter(t -> (t.item() + " " + t.common().anchor().exact())
                            .toLowerCase(Locale.ROOT)
                            .contains(name))
                    .toList();
            return new RequestedItem(slug(name), told(of), of);
        }
        Set<String> had = new TreeSet<>();
        between.stream()
                .filter(t -> t.stage() == Stage.DELIVERED
                        && DraftEvidence.TRUE.contains(t.common().status()))
                .forEach(t -> had.addAll(names(t)));
        List<Entry.Transfer> wanted = between.stream()
                .filter(t -> ORDER.contains(t.stage()) && !NO_ARMS.contains(t.category()))
                .filter(t -> !had.containsAll(names(t)))
                .sorted(Comparator.comparing(
                                (Entry.Transfer t) -> designations(t).isEmpty())
                        .thenComparingInt(t -> ORDER.indexOf(t.stage())))
                .toList();
        return wanted.stream()
                .findFirst()
                .map(t -> new RequestedItem(
                        names(t).stream()
                                .filter(n -> !had.contains(n))
                                .findFirst()
                                .orElse("arms"),
                        told(wanted),
                        wanted))
                .orElseGet(() -> new RequestedItem("arms", "no entry reports what is wanted", List.of()));
    }

    private static String told(List<Entry.Transfer> entries) {
        return entries.stream()
                .findFirst()
                .map(t -> t.stage().wire()
                        + (DraftEvidence.TRUE.contains(t.common().status()) ? "" : ", it may be")
                        + ", and not reported as delivered")
                .orElse("no entry reports it");
    }

    private static List<String> designations(Entry.Transfer transfer) {
        return Stream.concat(
                        transfer.designation().stream(),
                        DESIGNATION
                                .matcher(transfer.common().anchor().exact())
                                .results()
                                .map(MatchResult::group))
                .map(RequestedArms::slug)
                .distinct()
                .toList();
    }

    private static List<String> names(Entry.Transfer transfer) {
        List<String> designations = designations(transfer);
        if (!designations.isEmpty()) {
            return designations;
        }
        String item = slug(transfer.item());
        boolean plain = !item.isEmpty()
                && item.length() <= MOST_LETTERS
                && transfer.item().strip().split("\\s+").length <= MOST_WORDS;
        return List.of(plain ? item : slug(transfer.category()));
    }

    /// As part of an id: letters, digits and hyphens.
    static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
