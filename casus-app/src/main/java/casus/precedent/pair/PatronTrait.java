package casus.precedent.pair;

import casus.terms.code.WireName;

/// What the model sees of patron, protégé and adversary.
public enum PatronTrait implements WireName {
    DEFENCE("owes a duty to defend"),
    WIDE_PACT("owes it by a pact of many states without a common command"),
    COMMAND("owes it under a common command or by joint plans"),
    SHARED_DEFENCE("owes a duty to defend by a treaty that binds the adversary too"),
    LESSER_PACT("has a pact or pledge without a duty to defend"),
    COMMUNITY("shares an organisation with the protégé and not with the adversary"),
    TROOPS("has troops there"),
    TROOPS_OWED("has troops there and owes a duty to defend"),
    FOLLOWS("fights beside a major power that has ties there"),
    SUPPLY("is the protégé's supplier of arms"),
    SPONSOR("stands behind the protégé, an armed group"),
    DISTANCE("lies far away"),
    FAR_MINOR("lies far away and is no major power"),
    NEIGHBOUR("borders on the protégé"),
    BUFFER("borders on the protégé and is the adversary's rival"),
    NEIGHBOUR_OF_ADVERSARY("borders on the adversary"),
    POWER("is powerful"),
    JUNIOR("is weaker than the protégé"),
    STRONGER("is stronger than the adversary"),
    MAJOR("is a major power"),
    MAJOR_ADVERSARY("faces a major power"),
    NUCLEAR_ADVERSARY("faces nuclear weapons"),
    BOTH_NUCLEAR("has nuclear weapons, as the adversary has"),
    RIVAL("is the adversary's rival"),
    RIVAL_OF_PROTEGE("is the protégé's rival"),
    DEMOCRACY("is a democracy"),
    DEMOCRACIES("is a democracy, as the protégé is"),
    TIED_TO_ADVERSARY("owes the adversary a duty to defend"),
    SUPPLIES_ADVERSARY("is the adversary's supplier of arms"),
    GROUP_ADVERSARY("faces an armed group, no state"),
    GROUP_PROTEGE("stands before an armed group, no state, as protégé"),
    ATTACK("faces a full-scale attack"),
    PACT_ATTACKED("owes a duty to defend, by a pact of few, against a full-scale attack"),
    COMMAND_ATTACKED("owes it under a common command or by joint plans, against a full-scale attack"),
    SINCE_1991("decides after the Cold War");

    private final String label;

    PatronTrait(String label) {
        this.label = label;
    }

    /// Whether it holds because a duty to defend is owed, so that what tells of the duty is what it rests on.
    public boolean isOfDuty() {
        return switch (this) {
            case DEFENCE, WIDE_PACT, COMMAND, TROOPS_OWED, PACT_ATTACKED, COMMAND_ATTACKED -> true;
            default -> false;
        };
    }

    /// What is said of a patron that has it.
    public String label() {
        return label;
    }
}
