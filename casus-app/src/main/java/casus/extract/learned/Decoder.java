package casus.extract.learned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// From the encoder's states of a window to proposals, above generous thresholds; what is kept of them is decided
/// later.
public final class Decoder {
    /// The least probability of a trigger that is worth a look.
    public static final double LEAST = 0.05;

    private static final double LEAST_PARTY = 0.2;
    private static final double LEAST_CHOICE = 0.08;
    /// ln 0.01: what a word stands for less likely is not looked at.
    private static final double LEAST_SHARE = -4.6;

    private static final int MOST_PARTIES = 6;
    private final Heads heads;
    private final int width;

    /// @param width of a state
    public Decoder(Heads heads, int width) {
        this.heads = heads;
        this.width = width;
    }

    /// @param states of the window's pieces, one after another
    public List<Proposal> of(Document d, Window window, float[] states, PairFeatures pairs, Referents referents) {
        int n = window.words().length;
        float[][] x = new float[n][];
        Map<Integer, Integer> at = new HashMap<>();
        for (int i = 0; i < n; i++) {
            int w = window.words()[i];
            at.put(w, i);
            x[i] = heads.word(states, Math.min(window.pieces()[i], window.ids().length - 1), width, d.features(w));
        }
        List<Candidate> near = new ArrayList<>(
                d.candidates().stream().filter(c -> at.containsKey(c.word())).toList());
        near.addAll(pairs.absent(near, Math.max(window.from(), window.to() - 1)));
        Map<Integer, float[][]> answers = new HashMap<>();
        Map<Integer, float[]> items = new HashMap<>();
        List<Standing> standing = standing(d, window, x, at, pairs, referents);
        List<Proposal> out = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int w = window.words()[i];
            if (!window.isCore(w)) {
                continue;
            }
            float[] logits = heads.triggers(x[i]);
            for (int label = 0; label < Label.TRIGGERS; label++) {
                double p = Heads.sigmoid(logits[label]);
                if (p >= LEAST) {
                    out.add(propose(d, window, x, at, standing, answers, items, pairs, i, i, label, p));
                }
            }
        }
        List<Standing> speakers = near.stream().map(Standing::sure).toList();
        contents(d, window, x, at, speakers, answers, items, pairs, out);
        return out;
    }

    /// A word and the parties it may stand for, with the logs of how likely each is.
    private record Standing(Candidate word, Map<Candidate, Double> parties) {
        static Standing sure(Candidate name) {
            return new Standing(name, Map.of(name, 0.0));
        }
    }

    /// The words of a window that may stand for a party: names, and what may stand for one of them.
    private List<Standing> standing(
            Document d, Window window, float[][] x, Map<Integer, Integer> at, PairFeatures pairs, Referents referents) {
        List<Candidate> names = new ArrayList<>(d.candidates().stream()
                .filter(c -> at.containsKey(c.word()) && Referents.isName(c))
                .toList());
        names.addAll(pairs.absent(names, Math.max(window.from(), window.to() - 1)).stream()
                .filter(Referents::isName)
                .toList());
        float[][] answers = new float[names.size()][];
        float[][] answering = new float[names.size()][];
        List<Standing> out = new ArrayList<>();
        for (int a = 0; a < answers.length; a++) {
            int j = at.getOrDefault(names.get(a).word(), -1);
            float[] state = j < 0 ? new float[x[0].length] : x[j];
            answers[a] = heads.name(state);
            answering[a] = heads.answering(state);
            out.add(Standing.sure(names.get(a)));
        }
        for (Candidate open : d.open()) {
            if (at.containsKey(open.word())) {
                float[] state = x[at.getOrDefault(open.word(), 0)];
                float[] question = heads.referring(state);
                float[] asking = heads.asking(state);
                Map<String, List<Float>> scores = new LinkedHashMap<>();
                Map<String, Candidate> named = new HashMap<>();
                for (int a : referents.of(open, names)) {
                    Candidate name = names.get(a);
                    named.putIfAbsent(name.key(), name);
                    scores.computeIfAbsent(name.key(), k -> new ArrayList<>())
                            .add(heads.refers(
                                    question, answers[a], asking, answering[a], referents.features(open, name)));
                }
                out.add(new Standing(open, shares(open, scores, named)));
            }
        }
        return out;
    }

    private static Map<Candidate, Double> shares(
            Candidate open, Map<String, List<Float>> scores, Map<String, Candidate> named) {
        List<Float> all = new ArrayList<>(List.of(0f));
        Map<String, Float> together = new LinkedHashMap<>();
        scores.forEach((key, s) -> {
            together.put(key, Heads.together(s));
            all.add(Heads.together(s));
        });
        double sum = Heads.together(all);
        Map<Candidate, Double> out = new LinkedHashMap<>();
        together.forEach((key, s) -> {
            if (s - sum > LEAST_SHARE) {
                Candidate name = named.getOrDefault(key, open);
                out.put(new Candidate(open.word(), key, name.actor(), Optional.empty(), open.kind()), s - sum);
            }
        });
        return out;
    }

    private Proposal propose(
            Document d,
            Window window,
            float[][] x,
            Map<Integer, Integer> at,
            List<Standing> near,
            Map<Integer, float[][]> answers,
            Map<Integer, float[]> items,
            PairFeatures pairs,
            int i,
            int last,
            int label,
            double p) {
        int word = window.words()[i];
        float[] details = heads.details(x[i], label);
        int status = 0;
        for (int s = 1; s < Label.STATUSES.size(); s++) {
            status = details[s] > details[status] ? s : status;
        }
        int m = Label.STATUSES.size();
        float[] motives = new float[Label.MOTIVES];
        System.arraycopy(details, m, motives, 0, motives.length);
        double against = Heads.sigmoid(details[m + Label.MOTIVES]);
        float[] question = heads.question(x[i], label);
        float[] sight = heads.sight(x[i], label);
        Map<String, Scored> scored = new LinkedHashMap<>();
        for (Standing c : near) {
            float[][] k = answers.computeIfAbsent(at.getOrDefault(c.word().word(), -1), j -> {
                float[] state = j < 0 ? new float[x[0].length] : x[j];
                return new float[][] {heads.answer(state), heads.seen(state)};
            });
            float[] s = heads.parts(question, k[0], sight, k[1], pairs.of(word, label, c.word()));
            c.parties()
                    .forEach((party, share) -> scored.computeIfAbsent(key(party, label), z -> new Scored())
                            .add(party, share == 0 ? s : plus(s, share)));
        }
        List<Proposal.Party> agents = choice(scored, Label.AGENT, "");
        String agent = agents.isEmpty() || agents.get(0).score() < 0.5
                ? ""
                : key(agents.get(0).candidate(), label);
        List<List<Proposal.Party>> parties =
                List.of(agents, choice(scored, Label.RECIPIENT, agent), each(scored, Label.PARTY));
        Optional<Integer> item =
                Label.isTransfer(label) ? item(d, window, x, items, i, label, pairs) : Optional.empty();
        return new Proposal(
                label,
                word,
                window.words()[last],
                p,
                status,
                motives,
                against,
                parties.get(0),
                parties.get(1),
                parties.get(2),
                item);
    }

    private static float[] plus(float[] scores, double share) {
        float[] out = new float[scores.length];
        for (int r = 0; r < out.length; r++) {
            out[r] = (float) (scores[r] + share);
        }
        return out;
    }

    private static String key(Candidate c, int label) {
        return label == Label.CONTENT ? speaker(c) : c.key();
    }

    /// The parties that compete for one part, nobody being one of them.
    private static List<Proposal.Party> choice(Map<String, Scored> scored, int role, String without) {
        double sum = 1;
        for (Map.Entry<String, Scored> e : scored.entrySet()) {
            sum += e.getKey().equals(without)
                    ? 0
                    : StrictMath.exp(Math.min(e.getValue().together(role), 30));
        }
        double all = sum;
        return scored.entrySet().stream()
                .filter(e -> !e.getKey().equals(without))
                .map(e -> e.getValue()
                        .party(role, StrictMath.exp(Math.min(e.getValue().together(role), 30)) / all))
                .filter(y -> y.score() >= LEAST_CHOICE || y.alone() >= LEAST_PARTY)
                .sorted(Comparator.comparingDouble(Proposal.Party::score).reversed())
                .limit(MOST_PARTIES)
                .toList();
    }

    /// The parties that have a part, each judged alone.
    private static List<Proposal.Party> each(Map<String, Scored> scored, int role) {
        return scored.values().stream()
                .map(y -> y.party(role, Heads.sigmoid(y.together(role))))
                .filter(y -> y.score() >= LEAST_PARTY)
                .sorted(Comparator.comparingDouble(Proposal.Party::score).reversed())
                .limit(MOST_PARTIES)
                .toList();
    }

    /// Whom the linker takes for one speaker: a person by surname, else the party.
    public static String speaker(Candidate c) {
        return c.person().map(p -> "person:" + Surname.of(p.name())).orElse(c.key());
    }

    private Optional<Integer> item(
            Document d, Window window, float[][] x, Map<Integer, float[]> items, int i, int label, PairFeatures pairs) {
        int word = window.words()[i];
        Optional<Integer> best = Optional.empty();
        float most = Float.NEGATIVE_INFINITY;
        float[] question = heads.itemQuestion(x[i], label);
        for (int j = 0; j < x.length; j++) {
            int w = window.words()[j];
            if (!d.tree(w).isNoun(d.inTree(w)) || Math.abs(d.sentence(w) - d.sentence(word)) > 1) {
                continue;
            }
            float[] answer = items.computeIfAbsent(j, k -> heads.itemAnswer(x[k]));
            float s = heads.item(question, answer, pairs.of(word, label, noun(w)));
            if (s > most) {
                most = s;
                best = Optional.of(w);
            }
        }
        return best;
    }

    /// A noun as the linker sees it.
    public static Candidate noun(int word) {
        return new Candidate(word, "", Optional.empty(), Optional.empty(), Candidate.Kind.NOUN);
    }

    /// Runs of words that are somebody's.
    private void contents(
            Document d,
            Window window,
            float[][] x,
            Map<Integer, Integer> at,
            List<Standing> near,
            Map<Integer, float[][]> answers,
            Map<Integer, float[]> items,
            PairFeatures pairs,
            List<Proposal> out) {
        int n = x.length;
        int begin = -1;
        double sum = 0;
        for (int i = 0; i <= n; i++) {
            boolean core = i < n && window.isCore(window.words()[i]);
            float[] l = core ? heads.content(x[i]) : new float[] {9, 0, 0};
            double in = 1 - 1 / (1 + StrictMath.exp(l[1] - l[0]) + StrictMath.exp(l[2] - l[0]));
            boolean inside = core && in > 0.4;
            boolean fresh = inside
                    && (begin < 0
                            || l[1] > l[2] && l[1] > l[0]
                            || d.sentence(window.words()[i]) != d.sentence(window.words()[i - 1]));
            if (begin >= 0 && (!inside || fresh)) {
                if (i - begin >= 2) {
                    out.add(propose(
                            d,
                            window,
                            x,
                            at,
                            near,
                            answers,
                            items,
                            pairs,
                            begin,
                            i - 1,
                            Label.CONTENT,
                            sum / (i - begin)));
                }
                begin = -1;
            }
            if (fresh) {
                begin = i;
                sum = 0;
            }
            sum += inside ? in : 0;
        }
    }

    /// The candidates of one party with their scores for each part.
    private static final class Scored {
        private final List<Candidate> candidates = new ArrayList<>();
        private final List<float[]> scores = new ArrayList<>();

        void add(Candidate candidate, float[] parts) {
            candidates.add(candidate);
            scores.add(parts);
        }

        float together(int role) {
            return Heads.together(scores.stream().map(s -> s[role]).toList());
        }

        Proposal.Party party(int role, double score) {
            int best = 0;
            for (int i = 1; i < scores.size(); i++) {
                best = scores.get(i)[role] > scores.get(best)[role] ? i : best;
            }
            return new Proposal.Party(candidates.get(best), score, Heads.sigmoid(together(role)));
        }
    }
}
