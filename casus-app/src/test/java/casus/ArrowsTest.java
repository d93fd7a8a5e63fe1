package casus;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import casus.app.Main;
import casus.parser.Parser;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URL;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The table of rooms in code: change both together, or neither.
class ArrowsTest {
    static final JavaClasses OURS =
            new ClassFileImporter().importUrls(List.of(codeOf(Main.class), codeOf(Parser.class)));
    private static final JavaClasses EXTRACT = OURS.that(JavaClass.Predicates.resideInAPackage("casus.extract.."));

    private static URL codeOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    @Test
    void arrowsPointLeft() {
        assertThat(OURS.size()).isGreaterThan(5);
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("casus..")
                .withOptionalLayers(true)
                .layer("terms")
                .definedBy("casus.terms..")
                .layer("parser")
                .definedBy("casus.parser..")
                .layer("encoder")
                .definedBy("casus.encoder..")
                .layer("read")
                .definedBy("casus.read..")
                .layer("ties")
                .definedBy("casus.ties..")
                .layer("ledger")
                .definedBy("casus.ledger..")
                .layer("extract")
                .definedBy("casus.extract..")
                .layer("second")
                .definedBy("casus.second..")
                .layer("precedent")
                .definedBy("casus.precedent..")
                .layer("history")
                .definedBy("casus.history..")
                .layer("game")
                .definedBy("casus.game..")
                .layer("assess")
                .definedBy("casus.assess..")
                .layer("brief")
                .definedBy("casus.brief..")
                .layer("work")
                .definedBy("casus.work..")
                .layer("library")
                .definedBy("casus.library..")
                .layer("web")
                .definedBy("casus.web..")
                .layer("app")
                .definedBy("casus.app..")
                .whereLayer("app")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("web")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("library")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("library")
                .mayOnlyAccessLayers("terms", "read", "ledger", "extract")
                .whereLayer("work")
                .mayOnlyBeAccessedByLayers("web", "app")
                .whereLayer("terms")
                .mayNotAccessAnyLayer()
                .whereLayer("parser")
                .mayNotAccessAnyLayer()
                .whereLayer("parser")
                .mayOnlyBeAccessedByLayers("read", "extract")
                .whereLayer("encoder")
                .mayNotAccessAnyLayer()
                .whereLayer("encoder")
                .mayOnlyBeAccessedByLayers("extract")
                .whereLayer("read")
                .mayOnlyAccessLayers("terms", "parser")
                .whereLayer("ties")
                .mayOnlyAccessLayers("terms")
                .whereLayer("ledger")
                .mayOnlyAccessLayers("terms", "read")
                .whereLayer("extract")
                .mayOnlyAccessLayers("terms", "read", "ledger", "parser", "encoder")
                .whereLayer("second")
                .mayOnlyAccessLayers("terms", "read", "ledger", "extract")
                .whereLayer("second")
                .mayOnlyBeAccessedByLayers("work", "web", "app")
                .whereLayer("precedent")
                .mayOnlyAccessLayers("terms", "ties", "ledger")
                .whereLayer("history")
                .mayOnlyAccessLayers("terms", "ledger")
                .whereLayer("game")
                .mayOnlyAccessLayers("terms", "ledger")
                .whereLayer("assess")
                .mayOnlyAccessLayers("terms", "read", "ties", "ledger", "extract", "precedent", "history", "game")
                .whereLayer("brief")
                .mayOnlyAccessLayers("terms", "ties", "ledger", "precedent", "history", "game", "assess")
                .check(OURS);
    }

    @Test
    void theReadingOfSentencesHasOneFrontDoor() {
        assertThat(EXTRACT.size()).isGreaterThan(5);
        noClasses()
                .that()
                .resideOutsideOfPackage("casus.extract..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("casus.extract.*..")
                .check(OURS);
    }

    @Test
    void thePartsOfTheReadingNeverCallInACircle() {
        slices().matching("casus.(**)").should().beFreeOfCycles().check(EXTRACT);
    }

    @Test
    void whatAScreenIsKnowsNoScreenAndNoScreenKnowsTheServer() {
        noClasses()
                .that()
                .resideInAPackage("casus.web.screen..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("casus.web", "casus.web.record..", "casus.web.answer..")
                .check(OURS);
        noClasses()
                .that()
                .resideInAnyPackage("casus.web.record..", "casus.web.answer..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("casus.web")
                .check(OURS);
    }
}
