package casus.assess.judgement;

import casus.assess.question.QuestionContext;
import casus.ledger.record.Common;
import casus.ledger.record.Common.Review;
import casus.ledger.record.Entry;
import casus.terms.LogOdds;
import casus.terms.Probability;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// How much tellings weigh, and how far a sum of them can go.
///
/// @param judgements the file of judged numbers: weights of grades and attributions, and the caps
public record Scales(Judgements judgements) {
    /// The share of a ratio that is left after some time, by the half-life of its kind of evidence; all of it where
    /// none is judged.
    ///
    /// @param days between what is told and what is asked about
    public double left(String group, long days) {
        return judgements
                .find(Judgement.Use.SPAN, "halflife." + group)
                .map(j -> Math.pow(0.5, Math.max(0, days) / j.ratio()))
                .orElse(1.0);
    }

    /// The weight of one telling, from 0 to 1: by outlet, information, hearsay, review, while nobody
    /// has accepted it by how sure the reader was (a model of the user's own says nothing of that, so
    /// its entries have one judged weight), and for a deed by whether it is dated.
    public double weight(Entry entry) {
        Common c = entry.common();
        double weight = judgements.weight("outlet." + c.grade().source())
                * judgements.weight("information." + c.grade().information());
        weight *= QuestionContext.isHearsay(entry) ? judgements.weight("attributed") : 1;
        weight *= c.review() == Review.UNSURE ? judgements.weight("unsure") : 1;
        weight *= c.review() == Review.SUGGESTED || c.review() == Review.UNSURE
                ? c.confidence().orElseGet(() -> c.madeBy().isSecond() ? judgements.weight("second") : 1)
                : 1;
        boolean deed = entry instanceof Entry.Event || entry instanceof Entry.Transfer;
        return weight * (deed && c.time().isEmpty() ? judgements.weight("undated") : 1);
    }

    /// Families, each with its best entry's weight, strongest first: the k-th counts 1/k.
    ///
    /// @param shares of each entry's weight that count
    /// @param family of an entry's article
    public double votes(Map<? extends Entry, Double> shares, Function<Entry, String> family) {
        Map<String, Double> best = new HashMap<>();
        shares.forEach((e, share) -> best.merge(family.apply(e), share * weight(e), Math::max));
        List<Double> strongest =
                best.values().stream().sorted(Comparator.reverseOrder()).toList();
        double votes = 0;
        for (int k = 0; k < strongest.size(); k++) {
            votes += strongest.get(k) / (k + 1);
        }
        return votes;
    }

    /// By what the parts of a group are multiplied so that their sum becomes C·tanh(sum / C), C the group's cap.
    public double cap(String group, double sum) {
        return sum == 0 ? 1 : capped(group, sum) / sum;
    }

    /// C·tanh(sum / C), in log-odds.
    public double capped(String group, double sum) {
        double most = judgements.cap(group);
        return most * Math.tanh(sum / most);
    }

    /// The log-odds of (1 − 2ε)·p + ε, where ε is the chance of a surprise either way: keeps every estimate
    /// inside [ε, 1 − ε], and its order.
    ///
    /// @param against log-odds against a surprise
    public static double withSurprise(double logOdds, double against) {
        double epsilon = LogOdds.probability(-against);
        return new Probability(epsilon + (1 - 2 * epsilon) / (1 + Math.exp(-logOdds))).logOdds();
    }
}
