package casus;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The types of a room that another room may use, and which room does: `doors.csv`, type by type.
class DoorsTest {
    private static final Path DOORS = Path.of("src/test/resources/casus/doors.csv");
    private static final String HEAD = "type,rooms";

    /// By type, the rooms beside its own whose code names it; the words of `terms` are for all.
    private static Map<String, Set<String>> used() {
        Map<String, Set<String>> out = new TreeMap<>();
        for (JavaClass user : ArrowsTest.OURS) {
            for (Dependency each : user.getDirectDependenciesFromSelf()) {
                JavaClass type = outermost(each.getTargetClass().getBaseComponentType());
                if (isOurs(type) && isOurs(user) && !room(type).equals(room(user))) {
                    out.computeIfAbsent(type.getName(), t -> new TreeSet<>())
                            .add(room(type).equals("terms") ? "*" : room(user));
                }
            }
        }
        return out;
    }

    private static boolean isOurs(JavaClass type) {
        return type.getName().startsWith("casus.") && !type.getPackageName().equals("casus");
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(DoorsTest::outermost).orElse(type);
    }

    private static String room(JavaClass type) {
        return type.getName().split("\\.")[1];
    }

    private static Map<String, Set<String>> listed() throws IOException {
        Map<String, Set<String>> out = new TreeMap<>();
        for (String row : Files.readAllLines(DOORS)) {
            if (!row.equals(HEAD)) {
                String[] cells = row.split(",", -1);
                out.put(cells[0], new TreeSet<>(List.of(cells[1].split(" "))));
            }
        }
        return out;
    }

    private static List<String> missing(Map<String, Set<String>> from, Map<String, Set<String>> in, String claim) {
        List<String> out = new ArrayList<>();
        from.forEach((type, rooms) -> rooms.stream()
                .filter(room -> !in.getOrDefault(type, Set.of()).contains(room))
                .forEach(room -> out.add(room + " " + claim + " " + type)));
        return out;
    }

    @Test
    void aRoomUsesOnlyTheDoorsOfOthers() throws IOException {
        if ("write".equals(System.getProperty("casus.doors"))) {
            List<String> rows = new ArrayList<>(List.of(HEAD));
            used().forEach((type, rooms) -> rows.add(type + "," + String.join(" ", rooms)));
            Files.writeString(DOORS, String.join("\n", rows) + "\n");
        }
        assertThat(missing(used(), listed(), "now uses"))
                .as(
                        "a room is entered by its doors: ask one of them for what is needed; if the type shall be a door, "
                                + "add its row to %s (-Dcasus.doors=write adds it) and say why in the commit",
                        DOORS)
                .isEmpty();
    }

    @Test
    void aDoorThatNobodyUsesIsClosed() throws IOException {
        assertThat(missing(listed(), used(), "no longer uses"))
                .as("take the room, or the row, out of %s, and hide the type if its room is the only one left", DOORS)
                .isEmpty();
    }
}
