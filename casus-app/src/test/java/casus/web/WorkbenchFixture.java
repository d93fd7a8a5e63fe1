package casus.web;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Tests that share one workbench on one case.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WorkbenchFixture {
    private final Map<String, String> articles;
    private Optional<Workbench> started = Optional.empty();

    Path file = Path.of("");

    /// @param articles of the case, each a file of this name with this text
    WorkbenchFixture(Map<String, String> articles) {
        this.articles = articles;
    }

    Workbench bench() {
        return started.orElseThrow();
    }

    @BeforeAll
    void start(@TempDir Path folder) {
        file = Workbench.caseOf(folder, articles);
        started = Optional.of(Workbench.of(file));
    }

    @AfterAll
    void stop() {
        bench().close();
    }
}
