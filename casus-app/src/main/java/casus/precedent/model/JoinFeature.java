package casus.precedent.model;

import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// What the model knows of a stance, one number each.
public enum JoinFeature {
    DEFENSE(Group.PROMISE, flag(s -> s.owes(1))),
    OFFENSE(Group.PROMISE, flag(s -> s.owes(2))),
    NEUTRALITY(Group.PROMISE, flag(s -> s.owes(4))),
    NONAGGRESSION(Group.PROMISE, flag(s -> s.owes(8))),
    CONSULTATION(Group.PROMISE, flag(s -> s.owes(16))),
    DEFENSE_OF_TARGET(Group.PROMISE, flag(s -> s.owes(1) && s.target())),
    DEFENSE_AFTER_FORCE(Group.PROMISE, flag(s -> s.owes(1) && s.force())),
    DEFENSE_AFTER_WAR(Group.PROMISE, flag(s -> s.owes(1) && s.hostilityZ() == 5)),
    DEFENSE_SINCE_1945(Group.PROMISE, flag(s -> s.owes(1) && s.afterwards(1945))),
    OFFENSE_SINCE_1945(Group.PROMISE, flag(s -> s.owes(2) && s.afterwards(1945))),
    DEFENSE_BY_MAJOR(Group.PROMISE, flag(s -> s.owes(1) && s.majorX())),
    DEFENSE_BY_NEIGHBOUR(Group.PROMISE, flag(s -> s.owes(1) && s.nearY() == 1)),
    DEFENSE_AND_RIVAL(Group.PROMISE, flag(s -> s.owes(1) && s.rivalZ())),
    DEFENSE_SHARED(Group.PROMISE, s -> s.owes(1) ? Math.log1p(s.alliesY()) : 0),
    OTHER_DEFENSE(Group.PROMISE, flag(s -> s.owesOther(1))),
    OTHER_OFFENSE(Group.PROMISE, flag(s -> s.owesOther(2))),
    OTHER_NEUTRALITY(Group.PROMISE, flag(s -> s.owesOther(4))),
    OTHER_NONAGGRESSION(Group.PROMISE, flag(s -> s.owesOther(8))),
    OTHER_CONSULTATION(Group.PROMISE, flag(s -> s.owesOther(16))),
    DEFENSE_OF_BOTH(Group.PROMISE, flag(s -> s.owes(1) && s.owesOther(1))),
    ALLIES(Group.PROMISE, s -> Math.log1p(s.alliesY())),

    POWER_X(Group.POWER, s -> Math.log(s.powerX())),
    POWER_Y(Group.POWER, s -> Math.log(s.powerY())),
    POWER_Z(Group.POWER, s -> Math.log(s.powerZ())),
    POWER_X_SQUARED(Group.POWER, s -> square(Math.log(s.powerX()) + 6)),
    POWER_SHARE_Y(Group.POWER, s -> s.powerY() / (s.powerY() + s.powerZ())),
    POWER_SHARE_X(Group.POWER, s -> s.powerX() / (s.powerX() + s.powerZ())),
    POWER_SHARE_XY(Group.POWER, s -> (s.powerX() + s.powerY()) / (s.powerX() + s.powerY() + s.powerZ())),
    MAJOR_X(Group.POWER, flag(JoinFeatures::majorX)),
    MAJOR_Y(Group.POWER, flag(JoinFeatures::majorY)),
    MAJOR_Z(Group.POWER, flag(JoinFeatures::majorZ)),
    MAJOR_X_AND_Y(Group.POWER, flag(s -> s.majorX() && s.majorY())),
    MAJOR_X_AND_Z(Group.POWER, flag(s -> s.majorX() && s.majorZ())),
    MAJOR_AFTER_WAR(Group.POWER, flag(s -> s.majorX() && s.hostilityZ() == 5)),
    NUCLEAR_X(Group.POWER, flag(JoinFeatures::nuclearX)),
    NUCLEAR_Y(Group.POWER, flag(JoinFeatures::nuclearY)),
    NUCLEAR_Z(Group.POWER, flag(JoinFeatures::nuclearZ)),

    LAND_Y(Group.DISTANCE, flag(s -> s.nearY() == 1)),
    LAND_Z(Group.DISTANCE, flag(s -> s.nearZ() == 1)),
    SEA_Y(Group.DISTANCE, flag(s -> s.nearY() > 1)),
    SEA_Z(Group.DISTANCE, flag(s -> s.nearZ() > 1)),
    LAND_BOTH(Group.DISTANCE, flag(s -> s.nearY() == 1 && s.nearZ() == 1)),
    FAR_Y(Group.DISTANCE, s -> log(s.farY())),
    FAR_Z(Group.DISTANCE, s -> log(s.farZ())),
    FAR_YZ(Group.DISTANCE, s -> log(s.farYZ())),
    FAR_LEAST(Group.DISTANCE, s -> log(Math.min(s.farY(), s.farZ()))),
    REGION_Y(Group.DISTANCE, flag(JoinFeatures::sameRegionY)),
    REGION_Z(Group.DISTANCE, flag(JoinFeatures::sameRegionZ)),
    FAR_Y_MAJOR(Group.DISTANCE, s -> s.majorX() ? log(s.farY()) : 0),
    FAR_Y_POWER(Group.DISTANCE, s -> log(s.farY()) * (Math.log(s.powerX()) + 6)),
    LAND_Y_MAJOR(Group.DISTANCE, flag(s -> s.nearY() == 1 && s.majorX())),

    RIVAL_Y(Group.RIVALRY, flag(JoinFeatures::rivalY)),
    RIVAL_Z(Group.RIVALRY, flag(JoinFeatures::rivalZ)),
    RIVAL_YZ(Group.RIVALRY, flag(JoinFeatures::rivalYZ)),
    RIVAL_Z_NEAR(Group.RIVALRY, flag(s -> s.rivalZ() && s.nearZ() == 1)),
    RIVAL_Z_MAJOR(Group.RIVALRY, flag(s -> s.rivalZ() && s.majorX())),
    RIVAL_Z_SHARED(Group.RIVALRY, flag(s -> s.rivalZ() && s.rivalYZ())),

    DEMOCRACY_X(Group.REGIME, JoinFeatures::democracyX),
    DEMOCRACY_Y(Group.REGIME, JoinFeatures::democracyY),
    DEMOCRACY_Z(Group.REGIME, JoinFeatures::democracyZ),
    DEMOCRACY_XY(Group.REGIME, s -> s.democracyX() * s.democracyY()),
    DEMOCRACY_XZ(Group.REGIME, s -> s.democracyX() * s.democracyZ()),
    DEMOCRACY_APART(Group.REGIME, s -> Math.abs(s.democracyX() - s.democracyY())),

    AGAINST_Z(Group.RECORD, s -> Math.log1p(s.againstZ())),
    AGAINST_Y(Group.RECORD, s -> Math.log1p(s.againstY())),
    BESIDE_Y(Group.RECORD, s -> Math.log1p(s.besideY())),
    BESIDE_Z(Group.RECORD, s -> Math.log1p(s.besideZ())),
    AGAINST_YZ(Group.RECORD, s -> Math.log1p(s.againstYZ())),

    TARGET(Group.SITUATION, flag(JoinFeatures::target)),
    FORCE(Group.SITUATION, flag(JoinFeatures::force)),
    WAR_Z(Group.SITUATION, flag(s -> s.hostilityZ() == 5)),
    WAR_Y(Group.SITUATION, flag(s -> s.hostilityY() == 5)),
    FORCE_Y(Group.SITUATION, flag(s -> s.hostilityY() >= 4)),
    SHOW_Y(Group.SITUATION, flag(s -> s.hostilityY() >= 3)),
    SHOW_Z(Group.SITUATION, flag(s -> s.hostilityZ() >= 3)),
    FORCE_ON_TARGET(Group.SITUATION, flag(s -> s.force() && s.target())),
    MANY_Y(Group.SITUATION, s -> Math.log(s.sizeY())),
    MANY_Z(Group.SITUATION, s -> Math.log(s.sizeZ())),
    SINCE_1919(Group.SITUATION, flag(s -> s.afterwards(1919))),
    SINCE_1945(Group.SITUATION, flag(s -> s.afterwards(1945))),
    STATES(Group.SITUATION, s -> Math.log(s.states()));

    private final Group group;
    private final ToDoubleFunction<JoinFeatures> value;

    JoinFeature(Group group, ToDoubleFunction<JoinFeatures> value) {
        this.group = group;
        this.value = value;
    }

    Group group() {
        return group;
    }

    public double of(JoinFeatures stance) {
        return value.applyAsDouble(stance);
    }

    private static ToDoubleFunction<JoinFeatures> flag(Predicate<JoinFeatures> whether) {
        return s -> whether.test(s) ? 1 : 0;
    }

    private static double square(double value) {
        return value * value;
    }

    private static double log(double kilometres) {
        return Math.log(kilometres + 100);
    }
}
