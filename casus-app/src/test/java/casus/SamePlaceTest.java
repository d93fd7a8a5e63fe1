package casus;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What Casus says does not depend on where its machine stands: neither on its language nor on its time zone.
class SamePlaceTest {
    private static final JavaClasses OURS = ArrowsTest.OURS;
    private static final Set<String> CLOCKS = Set.of(
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            LocalTime.class.getName(),
            ZonedDateTime.class.getName(),
            Instant.class.getName());
    private static final DescribedPredicate<JavaCall<?>> BY_PLACE =
            DescribedPredicate.describe("take the language or the time zone of the machine", SamePlaceTest::isByPlace);

    @Test
    void noTextIsMadeAndNoDayTakenAsTheMachineIsSet() {
        ArchRuleDefinition.noClasses()
                .that(DescribedPredicate.not(DescribedPredicate.describe(
                        "begin the program", (JavaClass c) -> c.getName().equals("casus.app.Main"))))
                .should()
                .callCodeUnitWhere(BY_PLACE)
                .check(OURS);
    }

    @Test
    void theRuleFindsWhatItForbids() {
        assertThat(OURS.get("casus.app.Main").getCodeUnitCallsFromSelf()).anyMatch(SamePlaceTest::isByPlace);
    }

    private static boolean isByPlace(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        List<String> takes = call.getTarget().getRawParameterTypes().stream()
                .map(JavaClass::getName)
                .toList();
        boolean placeless = !takes.contains("java.util.Locale");
        return switch (call.getName()) {
            case "formatted" -> owner.equals("java.lang.String");
            case "format" -> owner.equals("java.lang.String") && placeless;
            case "toLowerCase", "toUpperCase" -> owner.equals("java.lang.String") && placeless;
            case "printf" -> owner.startsWith("java.io.") && placeless;
            case "now" -> CLOCKS.contains(owner) && takes.isEmpty();
            case "systemDefault" -> owner.equals(ZoneId.class.getName());
            case "systemDefaultZone" -> owner.equals(Clock.class.getName());
            case "setTime", "setLastModifiedTime" -> owner.startsWith("java.util.zip.");
            case "getDefault" -> owner.equals("java.util.Locale") || owner.equals("java.util.TimeZone");
            default -> false;
        };
    }
}
