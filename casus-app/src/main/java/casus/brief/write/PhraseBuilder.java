package casus.brief.write;

import casus.brief.BriefLine;
import casus.brief.BriefLine.Style;
import casus.brief.LinePart;
import casus.ledger.Ledger;
import casus.ledger.record.Entry;
import casus.terms.EntryId;
import casus.terms.Probability;
import casus.terms.Yardstick;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// Puts parts into lines, and remembers which sources and entries were cited.
final class PhraseBuilder {
    private static final int PERCENT = 100;
    private final Ledger ledger;
    private final Yardstick row;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<Integer, TreeSet<EntryId>> cited = new TreeMap<>();

    PhraseBuilder(Ledger ledger, Yardstick row) {
        this.ledger = ledger;
        this.row = row;
    }

    LineBuilder phrase() {
        return new LineBuilder();
    }

    LineBuilder words(String words) {
        return phrase().words(words);
    }

    /// Articles by number, in the order of their first citation.
    Map<String, Integer> numbers() {
        return numbers;
    }

    /// The entries cited from the article with this number.
    List<EntryId> citedFrom(int number) {
        return List.copyOf(cited.getOrDefault(number, new TreeSet<>()));
    }

    private int cite(Entry entry) {
        String article = entry.common().article();
        int number = numbers.computeIfAbsent(article, a -> numbers.size() + 1);
        cited.computeIfAbsent(number, n -> new TreeSet<>()).add(entry.id());
        return number;
    }

    private Entry entry(EntryId id) {
        return ledger.find(id).orElseThrow(() -> new IllegalStateException(id + " is cited and not in the ledger"));
    }

    static String whole(int count) {
        return Integer.toString(count);
    }

    static String signed(double value, String format) {
        String text = String.format(Locale.ROOT, format, Math.abs(value));
        return (text.matches("[0.]+") ? "±" : value < 0 ? "−" : "+") + text;
    }

    /// A line in the making.
    final class LineBuilder {
        private final List<LinePart> parts = new ArrayList<>();

        /// Where a probability would stand if something were told, by how much that is, and who judged it.
        LineBuilder moved(Probability then, double shift, String judgedBy, String key) {
            return words(" → ")
                    .figure(then.percent(), key + ".then")
                    .words(" (")
                    .figure(signed(shift * PERCENT, "%.1f") + " points", key + ".shift")
                    .words(", judged by ")
                    .name(judgedBy)
                    .words(")");
        }

        LineBuilder words(String words) {
            parts.add(new LinePart.Words(words));
            return this;
        }

        LineBuilder figure(String shown, String key) {
            parts.add(new LinePart.Figure(shown, key, Optional.empty()));
            return this;
        }

        LineBuilder figure(int count, String key) {
            return figure(whole(count), key);
        }

        /// A figure that leads to the place that shows how it was reached.
        LineBuilder linked(String shown, String key, String goesTo) {
            parts.add(new LinePart.Figure(shown, key, Optional.of(goesTo)));
            return this;
        }

        /// "3 acts", "1 act".
        LineBuilder count(int count, String key, String one, String many) {
            return figure(count, key).words(count == 1 ? " " + one : " " + many);
        }

        /// Word, range and number of a probability, with the verb in front: "It is very unlikely (5–20%; estimate
        /// 12%) that".
        LineBuilder chance(Probability probability, String key, String goesTo) {
            String front = row.of(probability)
                    .map(b -> switch (b.words()) {
                        case "almost no chance" -> "There is ";
                        case "roughly even chance", "remote chance", "realistic possibility" -> "There is a ";
                        default -> "It is ";
                    })
                    .orElse("The probability is ");
            return words(front).linked(row.phrase(probability), key, goesTo).words(" that ");
        }

        LineBuilder name(String text) {
            parts.add(new LinePart.Name(text));
            return this;
        }

        LineBuilder code(String text) {
            parts.add(new LinePart.Code(text));
            return this;
        }

        LineBuilder bar(double low, double value, double high) {
            parts.add(new LinePart.Bar(low, value, high));
            return this;
        }

        LineBuilder quote(EntryId id) {
            Entry entry = entry(id);
            PhraseBuilder.this.cite(entry);
            parts.add(LinePart.Quote.of(entry));
            return this;
        }

        /// The number of one source.
        LineBuilder number(int number) {
            parts.add(new LinePart.Citation(number));
            return this;
        }

        /// The numbers of the articles these entries stand in: " [1][3]".
        LineBuilder cite(List<EntryId> ids) {
            TreeSet<Integer> of = new TreeSet<>();
            ids.forEach(id -> of.add(PhraseBuilder.this.cite(entry(id))));
            if (!of.isEmpty()) {
                words(" ");
            }
            of.forEach(n -> parts.add(new LinePart.Citation(n)));
            return this;
        }

        /// The entries themselves: "L-1, L-4".
        LineBuilder entries(List<EntryId> ids) {
            boolean first = true;
            for (EntryId id : ids) {
                PhraseBuilder.this.cite(entry(id));
                if (!first) {
                    words(", ");
                }
                first = false;
                parts.add(new LinePart.EntryRef(id));
            }
            return this;
        }

        LineBuilder add(LineBuilder other) {
            parts.addAll(other.parts);
            return this;
        }

        List<LinePart> parts() {
            return List.copyOf(parts);
        }

        BriefLine as(Style style) {
            return new BriefLine(style, Optional.empty(), List.of(parts));
        }

        BriefLine as(Style style, String id) {
            return new BriefLine(style, Optional.of(id), List.of(parts));
        }
    }

    static BriefLine row(Style style, LineBuilder... cells) {
        return new BriefLine(
                style,
                Optional.empty(),
                List.of(cells).stream().map(LineBuilder::parts).toList());
    }

    BriefLine head(String... cells) {
        return row(Style.TABLE_HEAD, List.of(cells).stream().map(this::words).toArray(LineBuilder[]::new));
    }
}
