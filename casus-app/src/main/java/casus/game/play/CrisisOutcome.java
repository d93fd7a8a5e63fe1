package casus.game.play;

import casus.game.scenario.DriverTable;
import casus.game.scenario.DriverTable.Effect;
import casus.game.scenario.DriverTable.Severity;
import casus.game.scenario.Scenario.Meaning;
import casus.game.scenario.Scenario.Role;
import casus.terms.Rung;
import java.util.List;

/// What happened on one path through the game, as far as anybody weighs it.
///
/// @param attack strength of the attack, 0 to 1
/// @param join   how far the backer joined, 0 to 1
/// @param rungs  bit i is set when the rung with ordinal i was taken
/// @param reply  strength of the target's reply, 0 to 1
/// @param goesOn how far the fighting goes on after the closing moves, 0 to 1; 1 where nobody could close
/// @param thirds strength of third parties' moves, by actor's position
/// @param types  the type of each actor, by position; -1 for an actor without
record CrisisOutcome(double attack, double join, int rungs, double reply, double goesOn, double[] thirds, int[] types) {
    boolean isAttack() {
        return attack > 0;
    }

    private boolean took(Rung rung) {
        return (rungs >> rung.ordinal() & 1) == 1;
    }

    private interface Part {
        double of(Effect effect);
    }

    private double sum(DriverTable tables, Part part) {
        double sum = 0;
        for (Rung rung : Rung.values()) {
            sum += took(rung) ? part.of(tables.effect(rung)) : 0;
        }
        return sum;
    }

    /// How hard the target is hit before any aid: less where the attacker is alone, and where the fighting
    /// ends.
    private double blow(Severity severity) {
        return attack * (severity.alone() + (1 - severity.alone()) * join) * lasting(severity);
    }

    /// The share of a blow that is dealt before the fighting ends, if it does.
    private double lasting(Severity severity) {
        return severity.ended() + (1 - severity.ended()) * goesOn;
    }

    /// Of a wider war.
    private double risk(DriverTable tables) {
        Severity severity = tables.severity();
        double attacked = isAttack() ? 1 : 0;
        return blow(severity) * severity.ongoing()
                + attacked * (sum(tables, Effect::risk) * severity.rungs() + reply * severity.reply());
    }

    /// The feature of a driver for an actor in this role, from -1 to 1; the table of drivers says what it
    /// means.
    double feature(String driver, Role role, int actor, DriverTable tables) {
        double attacked = isAttack() ? 1 : 0;
        double relief = sum(tables, Effect::relief);
        double blow = blow(tables.severity());
        return switch (driver) {
            case "gain" -> blow * (1 - relief);
            case "ally_loss_averted" -> blow * relief;
            case "own_loss" -> -blow * (1 - relief);
            case "resolve" -> -attacked * (1 - reply);
            case "military_cost" -> -cost(role, actor, tables);
            case "resistance" -> -attack * sum(tables, Effect::resistance);
            case "exposure" -> role == Role.BACKER ? -join : -attack;
            case "antagonising" -> role == Role.BACKER ? -join : -sum(tables, Effect::provocation);
            case "escalation" -> -risk(tables);
            case "prestige" -> took(Rung.MEDIATION) ? 1 - goesOn : 0;
            case "reputation" -> -attacked * (1 - sum(tables, Effect::redemption));
            case "breach" -> took(Rung.FORCE) ? 0 : -attacked;
            case "drawdown" -> -sum(tables, Effect::drawdown);
            case "reciprocity" -> attacked * sum(tables, Effect::redemption);
            case "restraint" -> -(1 - attack);
            case "peace" -> 1 - goesOn * (isAttack() ? 1 : 0);
            default -> throw new IllegalArgumentException("no driver is called " + driver);
        };
    }

    private double cost(Role role, int actor, DriverTable tables) {
        return switch (role) {
            case ATTACKER -> attack * lasting(tables.severity());
            case BACKER -> join * lasting(tables.severity());
            case PATRON -> sum(tables, Effect::burden);
            case TARGET -> reply * lasting(tables.severity());
            case THIRD -> thirds[actor];
        };
    }

    /// Collects a path's choices.
    static final class Telling {
        private double attack;
        private double join;
        private int rungs;
        private double reply;
        private double closing;
        private int closers;
        private final double[] thirds;
        private final int[] types;

        Telling(int actors) {
            thirds = new double[actors];
            types = new int[actors];
            java.util.Arrays.fill(types, -1);
        }

        private Telling(Telling of) {
            attack = of.attack;
            join = of.join;
            rungs = of.rungs;
            reply = of.reply;
            closing = of.closing;
            closers = of.closers;
            thirds = of.thirds.clone();
            types = of.types.clone();
        }

        Telling with(Meaning meaning, int actor, double level) {
            Telling out = new Telling(this);
            switch (meaning) {
                case ATTACK -> out.attack = Math.max(attack, level);
                case JOIN -> out.join = Math.max(join, level);
                case REPLY -> out.reply = Math.max(reply, level);
                case CLOSE -> {
                    out.closing += level;
                    out.closers++;
                }
                case REACTION -> out.thirds[actor] = Math.max(thirds[actor], level);
                case RESPONSE -> throw new IllegalArgumentException("a response is given by its rungs");
            }
            return out;
        }

        Telling with(Rung rung) {
            Telling out = new Telling(this);
            out.rungs |= 1 << rung.ordinal();
            return out;
        }

        Telling withType(int actor, int type) {
            Telling out = new Telling(this);
            out.types[actor] = type;
            return out;
        }

        int type(int actor) {
            return types[actor];
        }

        CrisisOutcome story() {
            return new CrisisOutcome(attack, join, rungs, reply, closers == 0 ? 1 : closing / closers, thirds, types);
        }
    }

    /// The rungs taken, lowest first.
    List<Rung> taken() {
        return java.util.Arrays.stream(Rung.values()).filter(this::took).toList();
    }
}
