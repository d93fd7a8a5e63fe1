package casus.work;

import static org.assertj.core.api.Assertions.assertThat;

import casus.extract.Extraction;
import casus.ledger.actor.Actors;
import casus.ledger.decision.Decision;
import casus.ledger.file.CaseFile;
import casus.ledger.file.Catalogue;
import casus.ledger.file.EntryFilter;
import casus.ledger.record.Common.Review;
import casus.ledger.record.Entry;
import casus.read.Articles;
import casus.terms.ActorId;
import casus.terms.code.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
    private static final LocalDate DAY = LocalDate.of(2025, 8, 22);

    private static CaseFile filled(Path folder) throws IOException {
        CaseFile file = CaseFile.open(folder.resolve("c.casus"));
        Extraction extraction = Extraction.open(Actors.load());
        Map<String, String> texts = new java.util.TreeMap<>(Map.of(
                "june.txt",
                "In June\n14 June 2025\n\nSweden has supplied Norway with tanks. Denmark attacked Norway on 13 June 2025. Sweden may"
                        + " send missiles to Norway.\n",
                "august.txt",
                "In August\n1 August 2025\n\nSweden has not supplied Norway with tanks. Norway thanked Sweden. Sweden promised Norway forty"
                        + " missiles in July 2025.\n"));
        texts.forEach((name, text) -> {
            Extraction.ExtractionResult found =
                    extraction.read(Articles.of(DAY).read(name, text.getBytes(StandardCharsets.UTF_8)));
            file.add(found.article(), found.drafts());
        });
        return file;
    }

    private static Map<List<Object>, Long> byHand(List<Entry> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        e -> List.of(
                                e.kind(),
                                e instanceof Entry.Transfer t ? t.stage().wire() : "",
                                e.common().status().wire(),
                                e.common().review().wire()),
                        Collectors.counting()));
    }

    private static Map<List<Object>, Long> counted(CaseFile file, EntryFilter filter, Optional<LocalDate> asOf) {
        return file.catalogue().sorts(filter, asOf).stream()
                .collect(Collectors.toMap(
                        s -> List.of(s.kind(), s.stage().orElse(""), s.status(), s.review()), s -> (long) s.count()));
    }

    @Test
    void whatIsCountedIsWhatIsFound(@TempDir Path folder) throws IOException {
        try (CaseFile file = filled(folder)) {
            Entry some = file.find(EntryFilter.ALL, Optional.empty(), 1).getFirst();
            file.decide(DAY, "a", "", new Decision.Review(some.id(), Review.UNSURE));
            Entry denied = file.ledger(Optional.empty()).entries().stream()
                    .filter(e -> e.common().status() == Status.DENIED)
                    .findFirst()
                    .orElseThrow();
            file.decide(DAY, "a", "", new Decision.Correct(denied.id(), Map.of("status", "occurred")));
            for (EntryFilter filter : List.of(
                    EntryFilter.ALL,
                    EntryFilter.ALL.between(new ActorId("SWE"), new ActorId("NOR")),
                    EntryFilter.ALL.only(Optional.empty(), Optional.of("june.txt")),
                    new EntryFilter(
                            Optional.empty(),
                            Optional.empty(),
                            List.of(new ActorId("DNK")),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()),
                    new EntryFilter(
                            Optional.empty(),
                            Optional.empty(),
                            List.of(),
                            Optional.of(LocalDate.of(2025, 6, 1)),
                            Optional.of(LocalDate.of(2025, 6, 30)),
                            Optional.empty()),
                    new EntryFilter(
                            Optional.empty(),
                            Optional.empty(),
                            List.of(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of("tank*")))) {
                for (Optional<LocalDate> asOf :
                        List.of(Optional.<LocalDate>empty(), Optional.of(LocalDate.of(2025, 7, 1)))) {
                    List<Entry> found = file.find(filter, asOf, 1_000);
                    assertThat(counted(file, filter, asOf)).isEqualTo(byHand(found));
                    assertThat(file.catalogue().count(filter, asOf)).isEqualTo(found.size());
                }
            }
        }
    }

    @Test
    void leafingByNumberShowsEachEntryOnce(@TempDir Path folder) throws IOException {
        try (CaseFile file = filled(folder)) {
            List<Entry> all = file.find(EntryFilter.ALL, Optional.empty(), 1_000);
            List<Entry> leafed = new java.util.ArrayList<>();
            int after = 0;
            while (leafed.size() < all.size()) {
                List<Entry> page = file.find(EntryFilter.ALL, Optional.empty(), after, 2);
                assertThat(page).isNotEmpty();
                leafed.addAll(page);
                after = page.getLast().id().number();
            }
            assertThat(leafed).isEqualTo(all);
        }
    }

    @Test
    void rejectedEntriesAreFoundWhenAskedFor(@TempDir Path folder) throws IOException {
        try (CaseFile file = filled(folder)) {
            Entry some = file.find(EntryFilter.ALL, Optional.empty(), 1).getFirst();
            String before = file.edition();
            file.decide(DAY, "a", "", new Decision.Review(some.id(), Review.REJECTED));
            assertThat(file.edition()).isNotEqualTo(before);
            assertThat(file.find(EntryFilter.ALL, Optional.empty(), 1_000)).noneMatch(e -> e.id().equals(some.id()));
            assertThat(file.find(
                            EntryFilter.ALL.only(Optional.of(Review.REJECTED), Optional.empty()), Optional.empty(), 9))
                    .singleElement()
                    .matches(e -> e.id().equals(some.id()));
        }
    }

    @Test
    void theShelfListsWhatWasInPrintAndFindsByAnyPartOfTheName(@TempDir Path folder) throws IOException {
        try (CaseFile file = filled(folder)) {
            Catalogue shelf = file.catalogue();
            assertThat(shelf.articles(Optional.empty(), Optional.empty(), 0, 9))
                    .extracting(Catalogue.Item::name)
                    .containsExactly("june.txt", "august.txt");
            assertThat(shelf.articles(Optional.of(LocalDate.of(2025, 7, 1)), Optional.empty(), 0, 9))
                    .extracting(Catalogue.Item::name)
                    .containsExactly("june.txt");
            assertThat(shelf.articles(Optional.empty(), Optional.of("AUG"), 0, 9))
                    .extracting(Catalogue.Item::name)
                    .containsExactly("august.txt");
            assertThat(shelf.articles(Optional.empty(), Optional.of("%"))).isZero();
            assertThat(shelf.article("august.txt", Optional.of(LocalDate.of(2025, 7, 1))))
                    .isEmpty();
        }
    }
}
