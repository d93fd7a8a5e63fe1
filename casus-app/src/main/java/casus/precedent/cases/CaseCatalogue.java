package casus.precedent.cases;

import casus.precedent.table.Crosswalk;
import casus.precedent.table.NuclearPowers;
import casus.precedent.table.Resource;
import casus.precedent.today.StatesToday;
import casus.terms.Rung;
import casus.terms.code.WireName;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// The catalogue, and which of its cases are nearest to a question.
///
/// Nearness is Gower's (1971, Biometrics 27: 857–871): the weighted share of traits in common, with weights
/// by what moves the model, and years apart as a trait of its own. The weights are judgements. It fails where
/// what makes two cases alike is not among the traits, as what the patron had at stake.
public final class CaseCatalogue {
    private static final double YEARS = 100;
    private static final List<Power> MAJORS = List.of(
            new Power("USA", 1898, 9999),
            new Power("GBR", 1815, 9999),
            new Power("FRA", 1815, 1940),
            new Power("FRA", 1945, 9999),
            new Power("DEU", 1815, 1918),
            new Power("DEU", 1925, 1945),
            new Power("DEU", 1991, 9999),
            new Power("AUT", 1815, 1918),
            new Power("ITA", 1860, 1943),
            new Power("RUS", 1815, 1917),
            new Power("SUN", 1922, 1991),
            new Power("RUS", 1992, 9999),
            new Power("CHN", 1950, 9999),
            new Power("JPN", 1895, 1945),
            new Power("JPN", 1991, 9999));

    private record Power(String iso3, int since, int until) {}

    private record Told(Case which, CaseTraits traits) {}

    private final List<Told> all;

    private CaseCatalogue(List<Told> all) {
        this.all = all;
    }

    /// The catalogue that ships.
    public static CaseCatalogue load(StatesToday today) {
        Crosswalk crosswalk = Crosswalk.load();
        NuclearPowers nuclear = NuclearPowers.load();
        List<Told> all = new ArrayList<>();
        for (NamedCsvRecord row : Resource.rows("cases.csv")) {
            Case one = new Case(
                    row.getField("id"),
                    Integer.parseInt(row.getField("year")),
                    row.getField("name"),
                    row.getField("protege"),
                    row.getField("adversary"),
                    row.getField("patron"),
                    promises(row.getField("promise")),
                    row.getField("treaty"),
                    row.getField("rival").equals("yes"),
                    row.getField("balance"),
                    Resource.several(row.getField("rungs")).stream()
                            .map(r -> WireName.of(Rung.class, r))
                            .toList(),
                    row.getField("verdict"),
                    row.getField("what"));
            all.add(new Told(one, traits(one, today, crosswalk, nuclear)));
        }
        return new CaseCatalogue(all);
    }

    private static Set<String> promises(String field) {
        Set<String> out = new HashSet<>(Resource.several(field));
        out.remove("none");
        return out;
    }

    private static CaseTraits traits(Case one, StatesToday today, Crosswalk crosswalk, NuclearPowers nuclear) {
        OptionalInt patron = crosswalk.cow(one.patron(), one.year());
        OptionalInt protege = crosswalk.cow(one.protege(), one.year());
        OptionalInt adversary = crosswalk.cow(one.adversary(), one.year());
        boolean states = patron.isPresent() && protege.isPresent();
        return new CaseTraits(
                one.protege(),
                one.adversary(),
                one.patron(),
                one.promise(),
                one.rival(),
                one.balance(),
                isMajor(one.patron(), one.year()),
                isMajor(one.adversary(), one.year()),
                adversary.isPresent() && nuclear.had(adversary.getAsInt(), one.year()),
                !one.treaty().isBlank(),
                adversary.isPresent(),
                protege.isPresent() ? region(protege.getAsInt()) : -1,
                states && today.contiguity(patron.getAsInt(), protege.getAsInt(), one.year()) == 1,
                states && region(patron.getAsInt()) == region(protege.getAsInt()),
                one.year());
    }

    private static boolean isMajor(String iso3, int year) {
        return MAJORS.stream().anyMatch(m -> m.iso3().equals(iso3) && m.since() <= year && year <= m.until());
    }

    /// The hundreds of the Correlates of War numbers: Americas, Europe, Africa, Middle East, Asia.
    public static int region(int cow) {
        return cow < 200 ? 0 : cow < 400 ? 1 : cow < 600 ? 2 : cow < 700 ? 3 : cow < 900 ? 4 : 5;
    }

    /// How often a rung was taken in a class of cases.
    ///
    /// @param line class, counts and years, for a reader
    public record Counted(int times, int of, String line) {}

    /// Counts a rung among the cases of some years in which a duty to defend was owed, or in which none was.
    public Counted counted(Rung rung, boolean owed, int from, int before) {
        List<Case> some = all().stream()
                .filter(c -> c.year() >= from && c.year() < before)
                .filter(c -> c.promise().contains("defense") == owed)
                .toList();
        int times = (int) some.stream().filter(c -> c.rungs().contains(rung)).count();
        return new Counted(
                times,
                some.size(),
                "%s in %d of %d cases by name, %d–%d, %s a duty to defend; chosen by the authors of Casus, not drawn, so each counts as a quarter"
                        .formatted(rung.wire(), times, some.size(), from, before - 1, owed ? "with" : "without"));
    }

    /// All cases, in the catalogue's order.
    public List<Case> all() {
        return all.stream().map(Told::which).toList();
    }

    /// The cases nearest to these traits that began before a year; one row for each patron, so that a war may
    /// come up twice.
    public List<NearCase> nearest(CaseTraits asked, int before, int most) {
        return all.stream()
                .filter(t -> t.which().year() < before)
                .map(t -> near(t, asked))
                .sorted(Comparator.comparingDouble(NearCase::nearness)
                        .reversed()
                        .thenComparing(n -> -n.which().year())
                        .thenComparing(n -> n.which().id()))
                .limit(most)
                .toList();
    }

    private static NearCase near(Told told, CaseTraits asked) {
        CaseTraits t = told.traits();
        Weighing w = new Weighing();
        w.trait(
                4,
                t.promise().contains("defense") == asked.promise().contains("defense"),
                asked.promise().contains("defense") ? "a duty to defend" : "no duty to defend",
                t.promise().contains("defense") ? "there was a duty to defend" : "there was no duty to defend");
        w.trait(1, t.promise().contains("consultation") == asked.promise().contains("consultation"), "", "");
        w.trait(
                2.5,
                t.major() == asked.major(),
                asked.major() ? "a major power as patron" : "no major power as patron",
                t.major() ? "the patron was a major power" : "the patron was no major power");
        w.trait(
                2,
                t.rival() == asked.rival(),
                asked.rival() ? "patron and attacker rivals" : "patron and attacker no rivals",
                t.rival() ? "patron and attacker were rivals" : "patron and attacker were no rivals");
        w.trait(
                1.5,
                t.nuclearEnemy() == asked.nuclearEnemy(),
                asked.nuclearEnemy() ? "an attacker with nuclear weapons" : "",
                t.nuclearEnemy() ? "the attacker had nuclear weapons" : "the attacker had no nuclear weapons");
        w.trait(
                1.5,
                t.majorEnemy() == asked.majorEnemy(),
                asked.majorEnemy() ? "a major power as attacker" : "",
                t.majorEnemy() ? "the attacker was a major power" : "the attacker was no major power");
        w.trait(
                2,
                t.neighbour() == asked.neighbour(),
                asked.neighbour() ? "neighbours" : "",
                t.neighbour() ? "patron and protégé were neighbours" : "patron and protégé were no neighbours");
        w.trait(1, t.region() == asked.region(), "", "");
        w.trait(2.5, t.theatre() == asked.theatre(), "the same part of the world", "another part of the world");
        w.trait(
                3,
                t.state() == asked.state(),
                "",
                t.state() ? "the attacker was a state" : "the attacker was a group and no state");
        boolean bound = !t.promise().isEmpty() || !asked.promise().isEmpty();
        w.trait(
                bound ? 0 : 1.5,
                t.partners() == asked.partners(),
                !bound && asked.partners() ? "an agreement without a clause that binds to fight or stand aside" : "",
                bound ? "" : t.partners() ? "there was an agreement" : "there was no agreement");
        w.trait(
                1.5,
                t.balance().equals(asked.balance()),
                "an attacker " + words(asked.balance()),
                "the attacker was one " + words(t.balance()));
        w.trait(2, same(t.patron(), asked.patron()), "the same patron", "");
        w.trait(1.5, same(t.protege(), asked.protege()), "the same protégé", "");
        w.trait(1.5, same(t.adversary(), asked.adversary()), "the same attacker", "");
        double years = Math.min(1, Math.abs(asked.year() - t.year()) / YEARS);
        w.add(3, 1 - years);
        return new NearCase(told.which(), w.share(), w.shared, w.apart);
    }

    private static String words(String balance) {
        return switch (balance) {
            case "stronger" -> "with more resources than the attacked";
            case "weaker" -> "with fewer resources than the attacked";
            default -> "with about the resources of the attacked";
        };
    }

    /// Russia continues the Soviet Union, Serbia Yugoslavia.
    private static boolean same(String a, String b) {
        return successor(a).equals(successor(b));
    }

    private static String successor(String iso3) {
        return switch (iso3) {
            case "SUN" -> "RUS";
            case "YUG" -> "SRB";
            default -> iso3;
        };
    }

    private static final class Weighing {
        private double all;
        private double common;
        private final List<String> shared = new ArrayList<>();
        private final List<String> apart = new ArrayList<>();

        void trait(double weight, boolean same, String ifSame, String ifNot) {
            add(weight, same ? 1 : 0);
            String word = same ? ifSame : ifNot;
            if (!word.isEmpty()) {
                (same ? shared : apart).add(word);
            }
        }

        void add(double weight, double part) {
            all += weight;
            common += weight * part;
        }

        double share() {
            return common / all;
        }
    }
}
