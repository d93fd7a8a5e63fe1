package casus.precedent.cases;

import casus.precedent.table.Crosswalk;
import casus.precedent.table.MajorPowers;
import casus.precedent.table.NuclearPowers;
import casus.precedent.table.Region;
import casus.precedent.table.Resource;
import casus.precedent.table.World;
import casus.precedent.today.StatesToday;
import casus.terms.Rung;
import casus.terms.code.WireName;
import casus.terms.table.JudgedNumbers;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// The catalogue, and which of its cases are nearest to a question.
///
/// Nearness is Gower's (1971, Biometrics 27: 857–871): the weighted share of traits in common, with weights
/// by what moves the model, and years apart as a trait of its own. The weights are judgements
/// (`nearness.csv`). It fails where what makes two cases alike is not among the traits, as what the patron
/// had at stake.
public final class CaseCatalogue {
    private record CatalogueCase(Case which, CaseTraits traits) {}

    /// What the tables know of the states of a case.
    private record Lists(StatesToday today, Crosswalk crosswalk, NuclearPowers nuclear, MajorPowers majors) {
        OptionalInt cow(String iso3, int year) {
            return crosswalk.cow(iso3, year);
        }
    }

    private final List<CatalogueCase> all;
    private final JudgedNumbers judged;
    private final JudgedNumbers nearness;

    private CaseCatalogue(List<CatalogueCase> all, JudgedNumbers judged, JudgedNumbers nearness) {
        this.all = all;
        this.judged = judged;
        this.nearness = nearness;
    }

    /// The catalogue that ships.
    public static CaseCatalogue load(StatesToday today) {
        Lists lists = new Lists(today, Crosswalk.load(), NuclearPowers.load(), MajorPowers.load());
        List<CatalogueCase> all = new ArrayList<>();
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
                    rungs(row.getField("rungs")),
                    Set.copyOf(rungs(row.getField("unknown"))),
                    row.getField("verdict"),
                    row.getField("what"));
            all.add(new CatalogueCase(one, traits(one, lists)));
        }
        return new CaseCatalogue(all, Resource.judged(), Resource.nearness());
    }

    private static List<Rung> rungs(String field) {
        return Resource.several(field).stream()
                .map(r -> WireName.of(Rung.class, r))
                .toList();
    }

    private static Set<String> promises(String field) {
        Set<String> out = new HashSet<>(Resource.several(field));
        out.remove("none");
        return out;
    }

    private static CaseTraits traits(Case one, Lists lists) {
        OptionalInt patron = lists.cow(one.patron(), one.year());
        OptionalInt protege = lists.cow(one.protege(), one.year());
        OptionalInt adversary = lists.cow(one.adversary(), one.year());
        boolean states = patron.isPresent() && protege.isPresent();
        return new CaseTraits(
                one.protege(),
                one.adversary(),
                one.patron(),
                one.promise(),
                one.rival(),
                one.balance(),
                lists.majors().has(one.patron(), one.year()),
                lists.majors().has(one.adversary(), one.year()),
                adversary.isPresent() && lists.nuclear().had(adversary.getAsInt(), one.year()),
                !one.treaty().isBlank(),
                adversary.isPresent(),
                protege.isPresent() ? Optional.of(Region.of(protege.getAsInt())) : Optional.empty(),
                states && lists.today().contiguity(patron.getAsInt(), protege.getAsInt(), one.year()) == World.BY_LAND,
                states && Region.of(patron.getAsInt()) == Region.of(protege.getAsInt()),
                one.year());
    }

    /// How often a rung was taken in a class of cases.
    ///
    /// @param share of a drawn case that each of them counts
    /// @param line  class, counts and years, for a reader
    public record CaseCount(int times, int of, double share, String line) {}

    /// Counts a rung among the cases since the order of today, before a year, in which a duty to defend was
    /// owed, or in which none was. They were chosen and not drawn, so each counts as a part of one.
    public CaseCount counted(Rung rung, boolean owed, int before) {
        int from = judged.count("cases.since");
        double share = judged.value("cases.share");
        List<Case> some = all().stream()
                .filter(c -> c.year() >= from && c.year() < before)
                .filter(c -> c.promise().contains("defense") == owed)
                .filter(c -> !c.unknown().contains(rung))
                .toList();
        int times = (int) some.stream().filter(c -> c.rungs().contains(rung)).count();
        return new CaseCount(
                times,
                some.size(),
                share,
                String.format(
                        Locale.ROOT,
                        "%s in %d of %d cases by name, %d–%d, %s a duty to defend; chosen by the authors of Casus, not drawn, so each counts as %s",
                        rung.wire(),
                        times,
                        some.size(),
                        from,
                        before - 1,
                        owed ? "with" : "without",
                        part(share)));
    }

    private static String part(double share) {
        return share == 1.0 / 4 ? "a quarter" : share == 1.0 / 2 ? "a half" : share + " of one";
    }

    /// All cases, in the catalogue's order.
    public List<Case> all() {
        return all.stream().map(CatalogueCase::which).toList();
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

    private NearCase near(CatalogueCase told, CaseTraits asked) {
        CaseTraits t = told.traits();
        Weighing w = new Weighing(nearness);
        w.trait(
                "defense",
                t.promise().contains("defense") == asked.promise().contains("defense"),
                asked.promise().contains("defense") ? "a duty to defend" : "no duty to defend",
                t.promise().contains("defense") ? "there was a duty to defend" : "there was no duty to defend");
        w.trait(
                "consultation",
                t.promise().contains("consultation") == asked.promise().contains("consultation"),
                "",
                "");
        w.trait(
                "major",
                t.major() == asked.major(),
                asked.major() ? "a major power as patron" : "no major power as patron",
                t.major() ? "the patron was a major power" : "the patron was no major power");
        w.trait(
                "rival",
                t.rival() == asked.rival(),
                asked.rival() ? "patron and attacker rivals" : "patron and attacker no rivals",
                t.rival() ? "patron and attacker were rivals" : "patron and attacker were no rivals");
        w.trait(
                "nuclearEnemy",
                t.nuclearEnemy() == asked.nuclearEnemy(),
                asked.nuclearEnemy() ? "an attacker with nuclear weapons" : "",
                t.nuclearEnemy() ? "the attacker had nuclear weapons" : "the attacker had no nuclear weapons");
        w.trait(
                "majorEnemy",
                t.majorEnemy() == asked.majorEnemy(),
                asked.majorEnemy() ? "a major power as attacker" : "",
                t.majorEnemy() ? "the attacker was a major power" : "the attacker was no major power");
        w.trait(
                "neighbour",
                t.neighbour() == asked.neighbour(),
                asked.neighbour() ? "neighbours" : "",
                t.neighbour() ? "patron and protégé were neighbours" : "patron and protégé were no neighbours");
        w.trait("region", t.region() == asked.region(), "", "");
        w.trait(
                "theatre",
                t.theatre().equals(asked.theatre()),
                "the same part of the world",
                "another part of the world");
        w.trait(
                "state",
                t.state() == asked.state(),
                "",
                t.state() ? "the attacker was a state" : "the attacker was a group and no state");
        boolean bound = !t.promise().isEmpty() || !asked.promise().isEmpty();
        if (!bound) {
            w.trait(
                    "partners",
                    t.partners() == asked.partners(),
                    asked.partners() ? "an agreement without a clause that binds to fight or stand aside" : "",
                    t.partners() ? "there was an agreement" : "there was no agreement");
        }
        w.trait(
                "balance",
                t.balance().equals(asked.balance()),
                "an attacker " + words(asked.balance()),
                "the attacker was one " + words(t.balance()));
        w.trait("patron", same(t.patron(), asked.patron()), "the same patron", "");
        w.trait("protege", same(t.protege(), asked.protege()), "the same protégé", "");
        w.trait("adversary", same(t.adversary(), asked.adversary()), "the same attacker", "");
        double years = Math.min(1, Math.abs(asked.year() - t.year()) / nearness.value("years.span"));
        w.add("years", 1 - years);
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
        private final JudgedNumbers nearness;
        private double all;
        private double common;
        private final List<String> shared = new ArrayList<>();
        private final List<String> apart = new ArrayList<>();

        Weighing(JudgedNumbers nearness) {
            this.nearness = nearness;
        }

        void trait(String key, boolean same, String ifSame, String ifNot) {
            add(key, same ? 1 : 0);
            String word = same ? ifSame : ifNot;
            if (!word.isEmpty()) {
                (same ? shared : apart).add(word);
            }
        }

        void add(String key, double part) {
            double weight = nearness.value(key);
            all += weight;
            common += weight * part;
        }

        double share() {
            return common / all;
        }
    }
}
