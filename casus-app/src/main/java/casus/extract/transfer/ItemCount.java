package casus.extract.transfer;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A number at the head of a phrase of goods, in figures or words: "1,200 shells", "3 000 rifles", "1.5 million
/// shells", "two dozen rifles", "thirty-five tanks". Of a range it is the lower end, of "dozens of" there is none. It
/// fails on a number that is part of a name it does not know as one.
final class ItemCount {
    private static final Map<String, Integer> WORDS = words();
    private static final Map<String, Integer> POWERS = Map.of(
            "dozen",
            12,
            "score",
            20,
            "hundred",
            100,
            "thousand",
            1_000,
            "million",
            1_000_000,
            "billion",
            1_000_000_000);
    private static final Pattern LEAD =
            Pattern.compile("^(?:(?:the|its|his|their|our|some|about|around|over|nearly|almost|"
                    + "roughly|approximately|only|just|up|to|at|least|most|more|than|fewer|less|as|many|well|further|additional|another|"
                    + "other|extra|first|last|next|remaining|new|estimated|total|of|between|from|initial|a|an)\\s+)*?"
                    + "(?=\\d|half\\s+a\\s+(?:dozen|hundred|thousand|million|billion)|a\\s+(?:dozen|score|hundred|thousand|million|single|couple|pair|few\\s+dozen)\\b|"
                    + String.join(
                            "|",
                            WORDS.keySet().stream().map(w -> w + "\\b").sorted().toList())
                    + "|(?:dozen|pair|couple)\\b|single\\s)");
    private static final Pattern FIGURES = Pattern.compile(
            "^(\\d{1,3}(?:[,.\\s\\u00a0\\u2009\\u202f]\\d{3})+(?![\\d.,]\\d)|\\d+(?:\\.\\d{1,2})?)(?![\\d/])(x|-odd|-plus|\\+|k|m|bn)?"
                    + "(?=\\s|-strong|$|[-\\u2013]\\d)(?!\\s*(?:mm|cm|km|kg|kilos?|kilograms?|pounds?|lbs?|tons?|tonnes?|per\\s?cent|percent|%|years?|calibre|caliber)\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HALF = Pattern.compile("^half\\s+an?\\s+(dozen|hundred|thousand|million|billion)\\b");
    private static final Pattern MONEY = Pattern.compile(
            "(?i).*\\b(?:dollars?|euros?|pounds?|roubles?|rubles?|yuan|yen|francs?|crowns?|kronor|rand|shillings?|lira|usd|eur)\\b.*");
    private static final long MOST = Integer.MAX_VALUE;

    private ItemCount() {}

    private static Map<String, Integer> words() {
        String[] small =
                ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                                + " seventeen eighteen nineteen")
                        .split(" ");
        String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
        Map<String, Integer> out =
                IntStream.range(0, small.length).boxed().collect(Collectors.toMap(i -> small[i], i -> i + 1));
        IntStream.range(0, tens.length).forEach(i -> out.put(tens[i], (i + 2) * 10));
        return Map.copyOf(out);
    }

    /// The number `phrase` begins with.
    static Optional<Integer> of(String phrase) {
        String low = phrase.toLowerCase(Locale.ROOT).strip();
        Matcher lead = LEAD.matcher(low);
        if (!lead.find() || MONEY.matcher(low).matches()) {
            return Optional.empty();
        }
        String rest = low.substring(lead.end());
        Matcher figures = FIGURES.matcher(rest);
        if (figures.find()) {
            return figures(figures, rest.substring(figures.end()));
        }
        return Character.isDigit(rest.charAt(0)) ? Optional.empty() : inWords(rest);
    }

    private static Optional<Integer> figures(Matcher figures, String after) {
        String digits = figures.group(1);
        boolean decimal = digits.matches("\\d+\\.\\d{1,2}");
        double number = Double.parseDouble(decimal ? digits : digits.replaceAll("\\D", ""));
        String mark = figures.group(2) == null ? "" : figures.group(2);
        double times = switch (mark) {
            case "k" -> 1_000;
            case "m" -> 1_000_000;
            case "bn" -> 1_000_000_000;
            default -> 1;
        };
        Matcher power = Pattern.compile("^\\s+(dozen|hundred|thousand|million|billion)\\b")
                .matcher(after);
        if (power.find()) {
            times *= POWERS.getOrDefault(power.group(1), 1);
        } else if (decimal && times == 1) {
            return Optional.empty();
        }
        return whole(number * times);
    }

    private static Optional<Integer> inWords(String words) {
        Matcher half = HALF.matcher(words);
        if (half.find()) {
            return whole(POWERS.getOrDefault(half.group(1), 1) / 2.0);
        }
        double total = 0;
        double group = 0;
        boolean any = false;
        for (String word : words.split("[\\s-]+")) {
            if (WORDS.containsKey(word)) {
                group += WORDS.getOrDefault(word, 0);
            } else if (word.equals("single")) {
                group = 1;
            } else if (word.equals("couple") || word.equals("pair")) {
                group = 2;
            } else if (POWERS.containsKey(word)) {
                int power = POWERS.getOrDefault(word, 1);
                double times = Math.max(1, group) * power;
                group = power <= 100 ? times : 0;
                total += power <= 100 ? 0 : times;
            } else if (word.equals("half") && any) {
                group += 0.5; // "two and a half million"
            } else if (word.equals("few")) {
                return Optional.empty();
            } else if (!(word.equals("a") || word.equals("and") && any)) {
                break;
            }
            any = true;
        }
        return whole(total + group).filter(n -> n > 0);
    }

    private static Optional<Integer> whole(double number) {
        return number > MOST ? Optional.empty() : Optional.of((int) Math.round(number));
    }
}
