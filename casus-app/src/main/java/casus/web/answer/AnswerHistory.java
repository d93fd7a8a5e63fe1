package casus.web.answer;

import casus.assess.Assessment;
import casus.ledger.Ledger;
import casus.ledger.record.FiledArticle;
import casus.terms.Probability;
import casus.terms.Question;
import casus.terms.Rung;
import casus.web.screen.Request;
import casus.work.GradedLedger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How an answer stood on earlier days, from what was in print by then.
///
/// @param days P(rung) by day, oldest first
public record AnswerHistory(Map<LocalDate, Map<Rung, Probability>> days) {
    private static final int MOST_DAYS = 24;

    /// Above so many entries it is left out, since each day is an answer of its own.
    private static final int MOST_ENTRIES = 20_000;

    /// A point of a rung's line: both from 0 to 100, the lower the more probable.
    public record Point(String x, String y, LocalDate day, String percent) {}

    public AnswerHistory {
        days = new TreeMap<>(days);
    }

    /// On the last days on which an article came into print.
    public static AnswerHistory of(Request request, Question question) {
        if (request.ledger().entries().size() > MOST_ENTRIES) {
            return new AnswerHistory(Map.of());
        }
        return request.once(question, AnswerHistory.class, () -> {
            List<LocalDate> days = request.ledger().articles().stream()
                    .map(FiledArticle::notAfter)
                    .distinct()
                    .sorted()
                    .toList();
            Map<LocalDate, Map<Rung, Probability>> out = new TreeMap<>();
            Function<LocalDate, Ledger> ledgers = request.file().ledgers();
            for (LocalDate day : days.subList(Math.max(0, days.size() - MOST_DAYS), days.size())) {
                Ledger then = GradedLedger.about(question.sides(), ledgers.apply(day), request.actors());
                out.put(
                        day,
                        Assessment.of(then, request.actors(), request.today()).points(question));
            }
            return new AnswerHistory(out);
        });
    }

    /// A rung's line, day by day.
    public List<Point> line(Rung rung) {
        List<Point> out = new ArrayList<>();
        LocalDate first = days.keySet().stream().findFirst().orElse(LocalDate.EPOCH);
        double span = days.keySet().stream()
                .mapToLong(d -> ChronoUnit.DAYS.between(first, d))
                .max()
                .orElse(0);
        days.forEach((day, points) -> {
            Probability p = points.getOrDefault(rung, new Probability(0));
            double x = span == 0 ? 1 : ChronoUnit.DAYS.between(first, day) / span;
            out.add(new Point(AnswerWords.at(x), AnswerWords.at(1 - p.value()), day, p.percent()));
        });
        return out;
    }

    /// The same as an SVG path.
    public String path(Rung rung) {
        return line(rung).stream().map(p -> p.x() + " " + p.y()).collect(Collectors.joining(" L", "M", ""));
    }

    /// P(rung) on a day.
    public Probability on(LocalDate day, Rung rung) {
        return days.getOrDefault(day, Map.of()).getOrDefault(rung, new Probability(0));
    }

    /// P(rung) on a day, in whole per cent.
    public String percent(LocalDate day, Rung rung) {
        return days.getOrDefault(day, Map.of())
                .getOrDefault(rung, new Probability(0))
                .percent();
    }
}
