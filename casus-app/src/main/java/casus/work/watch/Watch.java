package casus.work.watch;

import casus.extract.ReadingMode;
import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import casus.read.item.KnownItems;
import casus.read.web.Fetcher;
import casus.terms.InputProblem;
import casus.work.Intake;
import casus.work.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks at folders and feeds again and again, and reads what is new. A file is read once its last change is
/// [#SETTLED] ago, so that none is read while it is being written; one that changes is read again. What the case holds
/// is passed over, and each problem is told once.
public final class Watch implements AutoCloseable {
    /// A file that changed less than this long ago may still be written.
    static final Duration SETTLED = Duration.ofSeconds(2);

    private final Path caseFile;
    private final Actors actors;
    private final List<String> places;
    private final SourceRequest request;
    private final ReadingMode mode;
    private final Terminal terminal;
    private final Clock clock;
    private final Fetcher fetcher;
    private final Map<Path, FileState> looked = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    /// A file as it was looked at.
    private record FileState(long size, Instant changed) {}

    /// @param clock by which files settle
    public Watch(
            Path caseFile,
            Actors actors,
            List<String> places,
            SourceRequest request,
            ReadingMode mode,
            Terminal terminal,
            Clock clock) {
        this.caseFile = caseFile;
        this.actors = actors;
        this.places = List.copyOf(places);
        this.request = request;
        this.mode = mode;
        this.terminal = terminal;
        this.clock = clock;
        this.fetcher = request.fetcher();
    }

    /// Looks once, and reads what is new.
    ///
    /// @return what is new, and the problems that were not told before
    public Intake.Result round(LocalDate today) {
        Set<String> hashes = new HashSet<>();
        Set<String> addresses = new HashSet<>();
        if (Files.exists(caseFile)) {
            try (CaseFile file = CaseFile.open(caseFile)) {
                hashes.addAll(file.origins().hashes());
                addresses.addAll(file.origins().addresses());
            }
        }
        KnownItems known = new KnownItems(addresses::contains, hashes::contains, this::isDone, true);
        Intake.Result all =
                Intake.read(caseFile, actors, places, request.articles(today, fetcher, known), mode, terminal);
        List<InputProblem> problems =
                all.problems().stream().filter(p -> told.add(p.getMessage())).toList();
        return new Intake.Result(
                all.filed().stream().filter(Intake.ArticleResult::isNew).toList(), problems);
    }

    /// Whether a file was looked at and is as it was, or is too fresh to be looked at.
    private boolean isDone(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            FileState state =
                    new FileState(found.size(), found.lastModifiedTime().toInstant());
            Instant now = clock.instant();
            // A day to come is another clock's, and tells nothing.
            if (!state.changed().isAfter(now) && state.changed().plus(SETTLED).isAfter(now)) {
                return true;
            }
            return state.equals(looked.put(file, state));
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
