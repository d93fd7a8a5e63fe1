package casus.history.rank;

import casus.history.tally.Counters;
import casus.history.tally.IntList;
import java.util.Set;

/// What is remembered and what was learned.
final class Model {
    private final int entities;
    private final Memory memory;
    private final RuleCounts rules;
    private final Weights weights;
    private final boolean[] used = new boolean[Feature.COUNT];
    private Trees trees;
    private float[][] cuts = new float[Shortlists.WIDTH][0];

    Model(Quads quads, Set<Feature.Group> without, long seed) {
        entities = quads.entities().size();
        memory = new Memory(entities, quads.relations().size(), new Abstractions(quads.entities()));
        rules = new RuleCounts(memory.relations());
        weights = new Weights();
        for (Feature feature : Feature.values()) {
            used[feature.ordinal()] = !without.contains(feature.group());
        }
        trees = new Trees(Shortlists.WIDTH, seed);
    }

    private Model(Model learned, Quads quads) {
        this(quads, learned.rules, learned.weights);
        System.arraycopy(learned.used, 0, used, 0, used.length);
    }

    /// What was learned elsewhere, over an empty memory for these actors.
    Model(Quads quads, RuleCounts rules, Weights weights) {
        entities = quads.entities().size();
        memory = new Memory(entities, quads.relations().size(), new Abstractions(quads.entities()));
        this.rules = rules;
        this.weights = weights;
        java.util.Arrays.fill(used, true);
        trees = new Trees(Shortlists.WIDTH, 1);
    }

    /// The same weights and rules over an empty memory.
    Model withMemory(Quads quads) {
        return new Model(this, quads);
    }

    int entities() {
        return entities;
    }

    Memory memory() {
        return memory;
    }

    RuleCounts rules() {
        return rules;
    }

    Weights weights() {
        return weights;
    }

    boolean[] used() {
        return used.clone();
    }

    Trees trees() {
        return trees;
    }

    float[][] cuts() {
        return cuts.clone();
    }

    void cutAt(float[][] found) {
        cuts = found.clone();
    }

    /// Counts what the questions of a day say about the rules, by what was remembered before it.
    void countRules(Questions questions, int day) {
        Counters strands = memory.strands();
        for (int q = 0; q < questions.size(); q++) {
            int head = questions.relation()[q];
            int[] answers = questions.answers()[q];
            IntList pairs = memory.pairsOf(questions.subject()[q]);
            for (int i = 0; i < pairs.size(); i++) {
                boolean held = java.util.Arrays.binarySearch(answers, memory.partner(pairs.get(i))) >= 0;
                IntList ofPair = memory.strandsOf(pairs.get(i));
                for (int j = 0; j < ofPair.size(); j++) {
                    int s = ofPair.get(j);
                    rules.count(
                            memory.relationOf(s), head, RuleCounts.bin(day - strands.last(s), strands.count(s)), held);
                }
            }
        }
    }
}
