package casus.precedent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinFeatureTest {
    /// Everything that can hold holds.
    private static final JoinFeatures FULL = new JoinFeatures(
            31, 31, 0.2, 0.1, 0.3, true, true, true, true, true, true, 1, 1, 900, 400, 100, true, true, true, true,
            true, 0.8, 0.5, 0.25, true, 5, 5, 3, 1, 7, 2, 4, 2, 3, 4, 190, 1950);

    /// The same stance but for one thing.
    private static JoinFeatures but(String name, String value) throws ReflectiveOperationException {
        RecordComponent[] parts = JoinFeatures.class.getRecordComponents();
        Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = parts[i].getAccessor().invoke(FULL);
            if (parts[i].getName().equals(name)) {
                values[i] =
                        parts[i].getType() == boolean.class ? (Object) Boolean.valueOf(value) : Integer.valueOf(value);
            }
        }
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return JoinFeatures.class.getDeclaredConstructor(types).newInstance(values);
    }

    @Test
    void aNumberIsTheLogarithmShareOrProductItsNameSays() {
        Map<JoinFeature, Double> numbers = new EnumMap<>(JoinFeature.class);
        double power = Math.log(0.2) + 6;
        numbers.put(JoinFeature.DEFENSE_SHARED, Math.log(5));
        numbers.put(JoinFeature.ALLIES, Math.log(5));
        numbers.put(JoinFeature.POWER_X, Math.log(0.2));
        numbers.put(JoinFeature.POWER_Y, Math.log(0.1));
        numbers.put(JoinFeature.POWER_Z, Math.log(0.3));
        numbers.put(JoinFeature.POWER_X_SQUARED, power * power);
        numbers.put(JoinFeature.POWER_SHARE_Y, 0.25);
        numbers.put(JoinFeature.POWER_SHARE_X, 0.4);
        numbers.put(JoinFeature.POWER_SHARE_XY, 0.5);
        numbers.put(JoinFeature.FAR_Y, Math.log(1000));
        numbers.put(JoinFeature.FAR_Z, Math.log(500));
        numbers.put(JoinFeature.FAR_YZ, Math.log(200));
        numbers.put(JoinFeature.FAR_LEAST, Math.log(500));
        numbers.put(JoinFeature.FAR_Y_MAJOR, Math.log(1000));
        numbers.put(JoinFeature.FAR_Y_POWER, Math.log(1000) * power);
        numbers.put(JoinFeature.DEMOCRACY_X, 0.8);
        numbers.put(JoinFeature.DEMOCRACY_Y, 0.5);
        numbers.put(JoinFeature.DEMOCRACY_Z, 0.25);
        numbers.put(JoinFeature.DEMOCRACY_XY, 0.4);
        numbers.put(JoinFeature.DEMOCRACY_XZ, 0.2);
        numbers.put(JoinFeature.DEMOCRACY_APART, 0.3);
        numbers.put(JoinFeature.AGAINST_Z, Math.log(4));
        numbers.put(JoinFeature.AGAINST_Y, Math.log(2));
        numbers.put(JoinFeature.BESIDE_Y, Math.log(8));
        numbers.put(JoinFeature.BESIDE_Z, Math.log(3));
        numbers.put(JoinFeature.AGAINST_YZ, Math.log(5));
        numbers.put(JoinFeature.MANY_Y, Math.log(2));
        numbers.put(JoinFeature.MANY_Z, Math.log(3));
        numbers.put(JoinFeature.STATES, Math.log(190));
        numbers.put(JoinFeature.SEA_Y, 0.0);
        numbers.put(JoinFeature.SEA_Z, 0.0);
        for (JoinFeature feature : JoinFeature.values()) {
            assertThat(feature.of(FULL))
                    .as(feature.name())
                    .isCloseTo(numbers.getOrDefault(feature, 1.0), within(1e-12));
        }
    }

    /// One thing less, and just the flags that ask for it fall.
    @ParameterizedTest
    @CsvSource({
        "toY,30,DEFENSE DEFENSE_OF_TARGET DEFENSE_AFTER_FORCE DEFENSE_AFTER_WAR DEFENSE_SINCE_1945 DEFENSE_BY_MAJOR DEFENSE_BY_NEIGHBOUR DEFENSE_AND_RIVAL DEFENSE_SHARED DEFENSE_OF_BOTH",
        "toY,29,OFFENSE OFFENSE_SINCE_1945",
        "toY,27,NEUTRALITY",
        "toY,23,NONAGGRESSION",
        "toY,15,CONSULTATION",
        "toZ,30,OTHER_DEFENSE DEFENSE_OF_BOTH",
        "toZ,29,OTHER_OFFENSE",
        "toZ,27,OTHER_NEUTRALITY",
        "toZ,23,OTHER_NONAGGRESSION",
        "toZ,15,OTHER_CONSULTATION",
        "majorX,false,MAJOR_X MAJOR_X_AND_Y MAJOR_X_AND_Z MAJOR_AFTER_WAR DEFENSE_BY_MAJOR FAR_Y_MAJOR LAND_Y_MAJOR RIVAL_Z_MAJOR",
        "majorY,false,MAJOR_Y MAJOR_X_AND_Y",
        "majorZ,false,MAJOR_Z MAJOR_X_AND_Z",
        "nuclearX,false,NUCLEAR_X",
        "nuclearY,false,NUCLEAR_Y",
        "nuclearZ,false,NUCLEAR_Z",
        "nearY,2,LAND_Y SEA_Y LAND_BOTH DEFENSE_BY_NEIGHBOUR LAND_Y_MAJOR",
        "nearZ,2,LAND_Z SEA_Z LAND_BOTH RIVAL_Z_NEAR",
        "sameRegionY,false,REGION_Y",
        "sameRegionZ,false,REGION_Z",
        "rivalY,false,RIVAL_Y",
        "rivalZ,false,RIVAL_Z DEFENSE_AND_RIVAL RIVAL_Z_NEAR RIVAL_Z_MAJOR RIVAL_Z_SHARED",
        "rivalYZ,false,RIVAL_YZ RIVAL_Z_SHARED",
        "target,false,TARGET DEFENSE_OF_TARGET FORCE_ON_TARGET",
        "hostilityZ,4,WAR_Z DEFENSE_AFTER_WAR MAJOR_AFTER_WAR",
        "hostilityZ,3,WAR_Z DEFENSE_AFTER_WAR MAJOR_AFTER_WAR FORCE FORCE_ON_TARGET DEFENSE_AFTER_FORCE",
        "hostilityZ,2,WAR_Z DEFENSE_AFTER_WAR MAJOR_AFTER_WAR FORCE FORCE_ON_TARGET DEFENSE_AFTER_FORCE SHOW_Z",
        "hostilityY,4,WAR_Y",
        "hostilityY,3,WAR_Y FORCE_Y",
        "hostilityY,2,WAR_Y FORCE_Y SHOW_Y",
        "year,1945,''",
        "year,1944,SINCE_1945 DEFENSE_SINCE_1945 OFFENSE_SINCE_1945",
        "year,1919,SINCE_1945 DEFENSE_SINCE_1945 OFFENSE_SINCE_1945",
        "year,1918,SINCE_1945 DEFENSE_SINCE_1945 OFFENSE_SINCE_1945 SINCE_1919"
    })
    void aFlagFallsWithEachThingItAsksFor(String name, String value, String flags) throws ReflectiveOperationException {
        JoinFeatures changed = but(name, value);
        List<String> moved = Arrays.stream(JoinFeature.values())
                .filter(f -> f.of(changed) != f.of(FULL))
                .map(Enum::name)
                .sorted()
                .toList();
        assertThat(moved)
                .isEqualTo(List.copyOf(new TreeSet<>(flags.isEmpty() ? List.of() : List.of(flags.split(" ")))));
    }

    @Test
    void nonaggressionAloneIsNeitherDefenceNorNeutrality() throws ReflectiveOperationException {
        assertThat(but("toY", "8").owesNonaggressionOnly()).isTrue();
        assertThat(but("toY", "24").owesNonaggressionOnly()).isTrue();
        assertThat(but("toY", "9").owesNonaggressionOnly()).isFalse();
        assertThat(but("toY", "12").owesNonaggressionOnly()).isFalse();
        assertThat(but("toY", "16").owesNonaggressionOnly()).isFalse();
        assertThat(but("toY", "30").owesDefense()).isFalse();
        assertThat(FULL.owesDefense()).isTrue();
        assertThat(but("toZ", "30").owesOtherDefense()).isFalse();
        assertThat(FULL.owesOtherDefense()).isTrue();
    }
}
