package casus.brief.verify;

import casus.terms.Likelihood;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What ICD 203 and our own rules forbid in a sentence; quotes and names are not ours and are left alone.
final class Lint {
    private static final Pattern WORD = Pattern.compile(
            "\\b(?:" + Words.OTHER_ROWS + ")\\b|\\b(?:" + Words.LIKELIHOOD + ")\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER = Pattern.compile(Words.OTHER_ROWS);
    private static final Pattern BRACKET =
            Pattern.compile("^ \\((\\d\\d)[–-](\\d\\d)%; estimate (\\d+)%\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONFIDENCE = Pattern.compile(
            "\\b(?:low|moderate|medium|high)\\b.{0,20}\\bconfiden(?:ce|t)\\b|\\bconfidence\\b.{0,40}\\b(?:low|moderate|medium|high)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ESTIMATE = Pattern.compile("estimate \\d+%", Pattern.CASE_INSENSITIVE);
    private static final Pattern MODAL = Pattern.compile("\\b(?:" + Words.MODALS + ")\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANCHORED = Pattern.compile("\\d|“…”|‹›|°");
    private static final Pattern SHARE = Pattern.compile("(<?)(\\d+(?:\\.\\d+)?)%");
    private static final double LEAST = 0.05;
    private static final double WHOLE = 100;
    private static final int FEW_WORDS = 4;

    private Lint() {}

    /// A thing that is wrong and what to do about it.
    record Finding(String what, String remedy) {}

    /// What is wrong with a sentence, whoever wrote it.
    static List<Finding> sentence(String sentence) {
        List<Finding> out = new ArrayList<>();
        boolean likelihood = ESTIMATE.matcher(sentence).find();
        Matcher m = WORD.matcher(sentence);
        while (m.find()) {
            String word = m.group().toLowerCase(Locale.ROOT);
            likelihood = true;
            if (OTHER.matcher(word).matches()) {
                out.add(new Finding(
                        "“" + word + "” is of another row of words than the brief's",
                        "use the seven words of ICD 203 only"));
            } else {
                number(word, sentence.substring(m.end())).ifPresent(out::add);
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

    private static java.util.Optional<Finding> number(String word, String after) {
        Likelihood likelihood = Stream.of(Likelihood.values())
                .filter(l -> word.startsWith(l.words()))
                .findFirst()
                .orElseThrow();
        Matcher m = BRACKET.matcher(after);
        if (!m.find()) {
            return java.util.Optional.of(new Finding(
                    "“" + word + "” stands without its range and number",
                    "write it as \"" + likelihood.words() + " (" + likelihood.range()
                            + "; estimate N%)\", with the number the answer gives"));
        }
        int low = Integer.parseInt(m.group(1));
        int high = Integer.parseInt(m.group(2));
        int estimate = Integer.parseInt(m.group(3));
        boolean fits = low == likelihood.lowPercent()
                && high == likelihood.highPercent()
                && estimate >= low
                && estimate < high;
        return fits
                ? java.util.Optional.empty()
                : java.util.Optional.of(new Finding(
                        "“" + word + "” does not match" + m.group() + ": it means " + likelihood.range(),
                        "put back the word, the range and the number that belong together"));
    }

    private static java.util.Optional<Finding> modal(String sentence) {
        Matcher m = MODAL.matcher(sentence);
        while (m.find()) {
            boolean month = m.group().equals("May")
                    && (sentence.substring(m.end()).matches("\\s+\\d.*")
                            || sentence.substring(0, m.start()).matches("(?s).*\\d\\s+"));
            if (!month && !sentence.contains("%")) {
                return java.util.Optional.of(new Finding(
                        "“" + m.group() + "” stands without a number",
                        "say how probable it is, by a number of the answer, or leave it out"));
            }
        }
        return java.util.Optional.empty();
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
