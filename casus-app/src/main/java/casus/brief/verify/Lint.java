package casus.brief.verify;

import casus.terms.Probability;
import casus.terms.Yardstick;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What ICD 203, the brief's row of words and our own rules forbid in a sentence; quotes and names are not
/// ours and are left alone.
final class Lint {
    private static final Pattern WORD = Pattern.compile(
            "\\b(?:" + WordLists.OTHER_ROWS + ")\\b|\\b(?:" + WordLists.LIKELIHOOD + ")\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKET =
            Pattern.compile("^ \\((\\d\\d?)[–-](\\d\\d?)%; estimate (\\d+)%\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONFIDENCE = Pattern.compile(
            "\\b(?:low|moderate|medium|high)\\b.{0,20}\\bconfiden(?:ce|t)\\b|\\bconfidence\\b.{0,40}\\b(?:low|moderate|medium|high)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ESTIMATE = Pattern.compile("estimate \\d+%", Pattern.CASE_INSENSITIVE);
    private static final Pattern MODAL =
            Pattern.compile("\\b(?:" + WordLists.MODALS + ")\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANCHORED = Pattern.compile("\\d|“…”|‹›|°");
    private static final Pattern SHARE = Pattern.compile("(<?)(\\d+(?:\\.\\d+)?)%");
    private static final double LEAST = 0.05;
    private static final double WHOLE = 100;
    private static final int FEW_WORDS = 4;

    private Lint() {}

    /// A thing that is wrong and what to do about it.
    record Finding(String what, String remedy) {}

    /// What is wrong with a sentence, whoever wrote it.
    static List<Finding> sentence(String sentence, Yardstick row) {
        List<Finding> out = new ArrayList<>();
        boolean likelihood = ESTIMATE.matcher(sentence).find();
        Matcher m = WORD.matcher(sentence);
        while (m.find()) {
            String word = m.group().toLowerCase(Locale.ROOT);
            likelihood = true;
            Optional<Yardstick.Band> band =
                    row.bands().stream().filter(b -> isWord(word, b)).findFirst();
            if (band.isPresent()) {
                number(word, band.get(), row, sentence.substring(m.end())).ifPresent(out::add);
            } else {
                out.add(new Finding(
                        "“" + word + "” is of another row of words than the brief's",
                        row == Yardstick.NUMBERS
                                ? "give the number alone"
                                : "use the seven words of "
                                        + (row == Yardstick.ICD203 ? "ICD 203" : "the PHIA yardstick") + " only"));
            }
        }
        if (likelihood && CONFIDENCE.matcher(sentence).find()) {
            out.add(new Finding(
                    "a likelihood and a confidence stand in one sentence",
                    "give the confidence a sentence of its own (ICD 203)"));
        }
        modal(sentence).ifPresent(out::add);
        return out;
    }

    /// "almost certainly" is the adverb of "almost certain".
    private static boolean isWord(String word, Yardstick.Band band) {
        return word.equals(band.words()) || word.equals(band.words() + "ly");
    }

    private static Optional<Finding> number(String word, Yardstick.Band band, Yardstick row, String after) {
        Matcher m = BRACKET.matcher(after);
        if (!m.find()) {
            return Optional.of(new Finding(
                    "“" + word + "” stands without its range and number",
                    "write it as \"" + band.words() + " (" + band.range()
                            + "; estimate N%)\", with the number the answer gives"));
        }
        int low = Integer.parseInt(m.group(1));
        int high = Integer.parseInt(m.group(2));
        Probability estimate = new Probability(Math.min(Integer.parseInt(m.group(3)), WHOLE) / WHOLE);
        boolean fits = low == band.lowPercent()
                && high == band.highPercent()
                && row.of(estimate).equals(Optional.of(band));
        return fits
                ? Optional.empty()
                : Optional.of(new Finding(
                        "“" + word + "” does not match" + m.group() + ": it means " + band.range(),
                        "put back the word, the range and the number that belong together"));
    }

    private static Optional<Finding> modal(String sentence) {
        Matcher m = MODAL.matcher(sentence);
        while (m.find()) {
            boolean month = m.group().equals("May")
                    && (sentence.substring(m.end()).matches("\\s+\\d.*")
                            || sentence.substring(0, m.start()).matches("(?s).*\\d\\s+"));
            if (!month && !sentence.contains("%")) {
                return Optional.of(new Finding(
                        "“" + m.group() + "” stands without a number",
                        "say how probable it is, by a number of the answer, or leave it out"));
            }
        }
        return Optional.empty();
    }

    /// Whether a sentence rests on something: a citation, an entry, a quote, a name with a date, a number.
    static boolean isAnchored(String sentence) {
        return ANCHORED.matcher(sentence).find() || sentence.split("\\s+").length < FEW_WORDS;
    }

    /// The distribution of the highest step has to add up.
    static List<Finding> total(String line) {
        int at = line.indexOf("Highest step taken:");
        if (at < 0) {
            return List.of();
        }
        double sum = 0;
        Matcher m = SHARE.matcher(line.substring(at));
        while (m.find()) {
            sum += m.group(1).isEmpty() ? Double.parseDouble(m.group(2)) : LEAST;
        }
        return Math.abs(sum - WHOLE) <= 1
                ? List.of()
                : List.of(new Finding(
                        "the shares of the highest step add up to " + String.format(Locale.ROOT, "%.1f", sum)
                                + "% and not to 100%",
                        "put back the numbers of the answer"));
    }
}
