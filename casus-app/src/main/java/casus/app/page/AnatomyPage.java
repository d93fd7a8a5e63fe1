package casus.app.page;

import casus.assess.Ach;
import casus.assess.Answer;
import casus.assess.Omission;
import casus.ledger.actor.Actors;
import casus.terms.ActorId;
import casus.terms.Probability;
import casus.terms.Rung;
import casus.terms.text.Phrase;
import casus.work.EntryLines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// An answer taken apart, for the terminal: what it would be without each thing it rests on, how it stood
/// before, and the matrix of competing hypotheses.
public final class AnatomyPage {
    private static final int PERCENT = 100;
    private static final int LABEL = 34;
    private static final double NOTHING = 0.0005;

    private AnatomyPage() {}

    /// The answer with one thing out at a time, those that move a rung most first within their sort.
    public static List<String> leftOut(Answer answer) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("With one thing left out, in points (percent with everything in)");
        lines.add("  " + String.format(Locale.ROOT, "%-46s", "") + head());
        lines.add("  " + String.format(Locale.ROOT, "%-46s", "with everything in")
                + Arrays.stream(Rung.values())
                        .map(r -> String.format(
                                Locale.ROOT,
                                "%13s",
                                answer.forecast().probability(r).percent()))
                        .collect(Collectors.joining()));
        for (Omission.OmissionKind what : Omission.OmissionKind.values()) {
            List<Omission> some = answer.leaveOneOut().stream()
                    .filter(omission -> omission.what() == what)
                    .sorted(Comparator.comparingDouble((Omission omission) -> -most(answer, omission))
                            .thenComparing(Omission::name))
                    .toList();
            boolean always = what == Omission.OmissionKind.ARTICLE || what == Omission.OmissionKind.LINE;
            some.stream()
                    .filter(omission -> always || most(answer, omission) >= NOTHING)
                    .forEach(omission -> lines.add(String.format(
                            Locale.ROOT,
                            "  %-10s %-35s%s",
                            what.wire(),
                            Phrase.cut(omission.label(), LABEL),
                            shifts(answer, omission))));
            long still = always
                    ? 0
                    : some.stream()
                            .filter(omission -> most(answer, omission) < NOTHING)
                            .count();
            if (still > 0) {
                lines.add(String.format(
                        Locale.ROOT, "  %-10s %d more move no rung by a tenth of a point", what.wire(), still));
            }
        }
        return lines;
    }

    private static String head() {
        return Arrays.stream(Rung.values())
                .map(r -> String.format(Locale.ROOT, "%13s", r.wire()))
                .collect(Collectors.joining());
    }

    private static double most(Answer answer, Omission omission) {
        return Arrays.stream(Rung.values())
                .mapToDouble(r -> Math.abs(shift(answer, omission, r)))
                .max()
                .orElse(0);
    }

    private static double shift(Answer answer, Omission omission, Rung rung) {
        return omission.on(rung).value() - answer.forecast().probability(rung).value();
    }

    private static String shifts(Answer answer, Omission omission) {
        return Arrays.stream(Rung.values())
                .mapToDouble(r -> shift(answer, omission, r))
                .mapToObj(d -> String.format(
                        Locale.ROOT,
                        "%13s",
                        Math.abs(d) < NOTHING ? "·" : String.format(Locale.ROOT, "%+.1f", d * PERCENT)))
                .collect(Collectors.joining());
    }

    /// The answer on each day on which an article came into print.
    public static List<String> history(Map<LocalDate, Map<Rung, Probability>> days) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        if (days.isEmpty()) {
            lines.add(
                    "As it stood: no article of the case has a day of publication or a day by which it was in print.");
            return lines;
        }
        lines.add("As it stood, from what was known by then");
        lines.add("  " + String.format(Locale.ROOT, "%-46s", "") + head());
        days.forEach((day, points) -> lines.add(String.format(
                Locale.ROOT,
                "  %-46s%s",
                day,
                Arrays.stream(Rung.values())
                        .map(r -> String.format(
                                Locale.ROOT,
                                "%13s",
                                points.getOrDefault(r, new Probability(0)).percent()))
                        .collect(Collectors.joining()))));
        return lines;
    }

    /// The matrix: hypotheses in rows, evidence in columns, so columns are lettered and told below.
    public static List<String> ach(Answer answer, Actors actors, int most) {
        Ach ach = Ach.of(answer.forecast());
        ActorId patron = answer.question().patron();
        List<Ach.Column> columns = ach.columns().stream().limit(most).toList();
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Competing hypotheses: the highest step " + actors.name(patron)
                + " takes. Cells are likelihood ratios with everything else in; bookkeeping, not proof.");
        StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "  %-13s%6s", "", ""));
        for (int c = 0; c < columns.size(); c++) {
            head.append(String.format(Locale.ROOT, "%7s", letter(c)));
        }
        lines.add(head.toString());
        for (int h = 0; h < ach.hypotheses().size(); h++) {
            StringBuilder row = new StringBuilder(String.format(
                    Locale.ROOT,
                    "  %-13s%6s",
                    ach.hypotheses().get(h).name(),
                    ach.hypotheses().get(h).probability().percent()));
            for (Ach.Column c : columns) {
                row.append(String.format(
                        Locale.ROOT,
                        "%7s",
                        String.format(Locale.ROOT, "%.2f", c.ratios().get(h))));
            }
            lines.add(row.toString());
        }
        for (int c = 0; c < columns.size(); c++) {
            Ach.Column column = columns.get(c);
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-3s diagnosticity %.2f  %s  %s",
                    letter(c),
                    column.diagnosticity(),
                    column.label(),
                    EntryLines.ids(column.entries())));
        }
        if (ach.columns().size() > columns.size()) {
            lines.add("  " + (ach.columns().size() - columns.size()) + " less diagnostic columns are in --json");
        }
        return lines;
    }

    private static String letter(int column) {
        return Character.toString('a' + column);
    }
}
