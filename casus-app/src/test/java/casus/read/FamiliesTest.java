package casus.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FamiliesTest {
    /// Sentences without sense: words by number.
    private static String prose(long seed, int words) {
        RandomGenerator random = new java.util.SplittableRandom(seed);
        StringBuilder text = new StringBuilder("The");
        for (int i = 0; i < words; i++) {
            text.append(" word").append(random.nextInt(5_000)).append(i % 15 == 14 ? ". The" : "");
        }
        return text.append(" end.").toString();
    }

    @Test
    void oneInterviewInTwoOutletsIsOneFamilyAndASharedQuoteIsNot() {
        String interview = prose(1, 300);
        String quote = prose(9, 20);
        List<Article> articles = List.of(
                ArticlesTest.read("a.txt", interview),
                ArticlesTest.read("b.txt", "Our own word before it. " + interview + " " + prose(2, 200)),
                ArticlesTest.read("c.txt", prose(3, 300) + " " + quote),
                ArticlesTest.read("d.txt", quote + " " + prose(4, 300)));
        assertThat(Families.of(articles)).containsExactly(Set.of("a.txt", "b.txt"), Set.of("c.txt"), Set.of("d.txt"));
    }

    /// Words are the runs of letters and numbers, in any script.
    @Test
    void whatStandsBetweenTheWordsChangesNoShingle() {
        String text = "L’Iran — №5,  Çok ①② 𐐀𐐁x e\u0301te 中文 كتاب12 a_b x٣ Ⅷ·ⅸ ǅ ʰ ª end\uD800 half";
        String plain = Pattern.compile("[\\p{L}\\p{N}]+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining(" "));
        assertThat(plain).contains("𐐀𐐁x", "①②", "Ⅷ ⅸ").doesNotContain("_");
        assertThat(Families.shingles(text)).hasSizeGreaterThan(10).isEqualTo(Families.shingles(plain));
        assertThat(Families.shingles(plain + " more")).isNotEqualTo(Families.shingles(plain));
    }

    @Test
    void theOrderOfArticlesChangesNoFamily() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            articles.add(ArticlesTest.read("n" + i + ".txt", prose(i / 3, 120) + " " + prose(100 + i, 40)));
        }
        Set<Set<String>> families = new HashSet<>(Families.of(articles));
        assertThat(families).hasSize(10);
        Collections.shuffle(articles, new java.util.SplittableRandom(5));
        assertThat(new HashSet<>(Families.of(articles))).isEqualTo(families);
    }

    @Test
    void theSameCaptionsUnderTwoTextsAreASharedTemplate(@TempDir Path folder) throws IOException {
        String tail =
                "\n\nMap of Borduria - Atlas of the World\n\nOffice of Rivers - Borduria\n\nMap of Borduria - Atlas of the World\n";
        Files.writeString(folder.resolve("a.txt"), prose(1, 100) + tail);
        Files.writeString(folder.resolve("b.txt"), prose(2, 100) + tail);
        Files.writeString(folder.resolve("c.txt"), prose(3, 100));
        Files.writeString(folder.resolve("d.txt"), "More. " + prose(3, 100));
        assertThat(Articles.of(LocalDate.of(2025, 8, 22))
                        .read(List.of(folder), Progress.SILENT)
                        .articles())
                .extracting(Article::flags)
                .containsExactly(
                        Set.of(Flag.NO_DATE, Flag.SHARED_TEMPLATE),
                        Set.of(Flag.NO_DATE, Flag.SHARED_TEMPLATE),
                        Set.of(Flag.NO_DATE, Flag.NEAR_DUPLICATE),
                        Set.of(Flag.NO_DATE, Flag.NEAR_DUPLICATE));
    }

    @Test
    void noArticlesAreNoFamilies() {
        assertThat(Families.of(List.of())).isEmpty();
    }
}
