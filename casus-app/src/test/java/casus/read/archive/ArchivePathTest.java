package casus.read.archive;

import static org.assertj.core.api.Assertions.assertThat;

import casus.read.item.SourceStep;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ArchivePathTest {
    private static String refused(String path, boolean link) {
        return ArchivePath.refused("a.zip!" + path, path, link)
                .map(s -> ((SourceStep.Fault) s).problem().what())
                .orElse("");
    }

    @Test
    void aPathIsShownBehindItsArchiveAndALongOneByItsEnd() {
        assertThat(ArchivePath.of("a.zip", "june/a.txt")).isEqualTo("a.zip!june/a.txt");
        assertThat(ArchivePath.of("a.zip", "x".repeat(300))).isEqualTo("a.zip!" + "x".repeat(300));
        assertThat(ArchivePath.of("a.zip", "y" + "x".repeat(300))).isEqualTo("a.zip!…" + "x".repeat(300));
    }

    @Test
    void whatSystemsLeaveBesideArticlesIsHidden() {
        for (String path : new String[] {".DS_Store", "june/.git/a.txt", "__MACOSX/a.txt", "june\\._a.txt"}) {
            assertThat(ArchivePath.isHidden(path)).as(path).isTrue();
        }
        for (String path : new String[] {"a.txt", "./a.txt", "../a.txt", "june/a.b.txt", "MACOSX/a.txt"}) {
            assertThat(ArchivePath.isHidden(path)).as(path).isFalse();
        }
    }

    @Test
    void pathsThatLeadOutOfTheArchiveAndLinksAreRefused() {
        for (String path : new String[] {"/etc/a", "C:\\a", "d:a", "../a", "june/../../a", "june\\..\\a"}) {
            assertThat(refused(path, false)).as(path).isEqualTo("its path leads out of the archive");
        }
        assertThat(refused("/a", true)).isEqualTo("its path leads out of the archive");
        assertThat(refused("a", true)).isEqualTo("this is a link, and links within an archive are not followed");
        assertThat(ArchivePath.refused("a.zip!a..b", "june/a..b", false)).isEqualTo(Optional.empty());
        assertThat(ArchivePath.refused("a.zip!a", "june: a", false)).isEmpty();
    }
}
