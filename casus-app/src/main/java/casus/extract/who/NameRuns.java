package casus.extract.who;

import casus.extract.text.Tree;
import casus.extract.text.Tree.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Words in a row that can be a person's name: capitalised, no title, no place or body, with the particles and
/// hyphens between them. It fails on a name in capitals throughout, and takes a product's name for a person's.
final class NameRuns {
    private static final Set<String> COURTESY = Set.of("Mr.", "Mr", "Mrs.", "Mrs", "Ms.", "Ms");
    private static final int LONGEST = 7;
    private static final Set<String> NOT_PERSONS = Set.of(
            "Committee",
            "Council",
            "Ministry",
            "Agency",
            "Organization",
            "Organisation",
            "Party",
            "University",
            "Institute",
            "News",
            "Times",
            "Corps",
            "Army",
            "Guard",
            "Force",
            "Forces",
            "Treaty",
            "Agreement",
            "Pact",
            "Operation",
            "Summit",
            "War",
            "Sea",
            "Gulf",
            "East",
            "West",
            "North",
            "South",
            "Union",
            "States",
            "Strategic",
            "Partnership",
            "Department",
            "Center",
            "Centre",
            "Foundation",
            "Post",
            "Press",
            "Daily",
            "Street",
            "River",
            "Act",
            "Charter",
            "Convention",
            "Accord",
            "Accords",
            "Declaration",
            "Article",
            "Security",
            "International",
            "National",
            "Company",
            "Group",
            "League",
            "Airport",
            "Cooperation",
            "Comprehensive",
            "Plan",
            "Initiative",
            "Court",
            "Church",
            "House",
            "Office",
            "Bureau",
            "Commission",
            "Courier",
            "Telegraph",
            "Network",
            "Broadcaster",
            "Journal",
            "Review",
            "Herald",
            "Tribune",
            "Monitor",
            "Strait",
            "Island",
            "Islands",
            "Mountains",
            "Valley",
            "Province",
            "Region",
            "District",
            "Republic",
            "Kingdom",
            "Federation",
            "Congress",
            "Senate",
            "Parliament",
            "Assembly",
            "Air",
            "Air-",
            "Desk",
            "Arabia",
            "Zone",
            "Command",
            "Pacific",
            "Atlantic",
            "Navy",
            "Fleet",
            "Marine",
            "Marines",
            "Brigade",
            "Battery",
            "Battalion",
            "Division",
            "Squadron",
            "Democrat",
            "Republican",
            "Muslim",
            "Christian",
            "Islam",
            "Capitol",
            "Bank",
            "Fund",
            "Academy",
            "Society",
            "Association",
            "Alliance",
            "Authority",
            "Resolve",
            "Thunder",
            "Independent",
            "Jazeera",
            "Arabiya",
            "Monde",
            "Figaro",
            "Spiegel",
            "Haaretz",
            "Reuters",
            "Xinhua",
            "Interfax",
            "Gazette",
            "Observer",
            "Chronicle",
            "Mirror",
            "Insider",
            "Today",
            "Airlines",
            "Airways",
            "Olympics");
    private final Offices offices;
    private final Names names;

    NameRuns(Offices offices, Names names) {
        this.offices = offices;
        this.names = names;
    }

    /// Words in a row, both ends in.
    record Run(int first, int last) {
        /// How many words it has.
        int words() {
            return last - first + 1;
        }

        /// Where it stands in the text.
        Span span(Tree tree) {
            return new Span(tree.word(first).start(), tree.word(last).end());
        }
    }

    /// Whether a name holds a word that no person's does: "Independent", "Bank", "Brigade".
    static boolean isNoPerson(String name) {
        return Stream.of(name.split("\\s+")).anyMatch(NOT_PERSONS::contains);
    }

    /// "Mr." before the name.
    static boolean isAfterCourtesy(Tree tree, Run run) {
        return run.first() > 0 && COURTESY.contains(tree.surface(run.first() - 1));
    }

    /// The runs of a sentence, in order.
    List<Run> in(Tree tree) {
        List<Run> out = new ArrayList<>();
        int i = 0;
        while (i < tree.size()) {
            int last = i;
            if (isNameWord(tree, i)) {
                while (last + 1 < tree.size()
                        && (isNameWord(tree, last + 1)
                                || isHyphenated(tree, last + 1)
                                || isParticle(tree, last + 1)
                                        && last + 2 < tree.size()
                                        && isNameWord(tree, nextName(tree, last + 1)))) {
                    last++;
                }
                if (last - i < LONGEST) {
                    out.add(new Run(i, last));
                }
            }
            i = last + 1;
        }
        return out;
    }

    /// "Ki-moon", "Schmidt-Traub": a hyphen without spaces, and what follows it.
    static boolean isHyphenated(Tree tree, int i) {
        boolean hyphen = tree.surface(i).equals("-")
                && i + 1 < tree.size()
                && tree.word(i).end() == tree.word(i + 1).start()
                && tree.word(i - 1).end() == tree.word(i).start();
        boolean after = i > 1
                && tree.surface(i - 1).equals("-")
                && tree.word(i - 1).end() == tree.word(i).start()
                && tree.word(i - 2).end() == tree.word(i - 1).start();
        return hyphen && Character.isLetter(tree.surface(i + 1).codePointAt(0))
                || after && Character.isLetter(tree.surface(i).codePointAt(0));
    }

    private static int nextName(Tree tree, int i) {
        int at = i;
        while (at + 1 < tree.size() && isParticle(tree, at)) {
            at++;
        }
        return at;
    }

    private static boolean isParticle(Tree tree, int i) {
        return tree.surface(i).matches("\\p{Lu}\\.?") && i > 0 && tree.tag(i).startsWith("NNP")
                || Set.of("al", "bin", "ben", "ibn", "de", "der", "van", "von", "el", "da", "di", "-")
                        .contains(tree.surface(i));
    }

    private boolean isNameWord(Tree tree, int i) {
        String w = tree.surface(i);
        return tree.tag(i).startsWith("NNP")
                && w.length() > 1
                && Character.isUpperCase(w.codePointAt(0))
                && (!w.equals(w.toUpperCase(Locale.ROOT)) || w.matches("\\p{Lu}\\."))
                && names.at(tree, i).isEmpty()
                && !COURTESY.contains(w)
                && !w.matches("(?:Sens|Reps|Govs|Gens|Cols|Profs|Drs|Spc|Amb|Sgt|Cmdr)\\.?")
                && !offices.isTitleWord(w)
                && !NOT_PERSONS.contains(w)
                && !isCalendar(w)
                && !w.matches(".*[\\d/].*");
    }

    private static boolean isCalendar(String w) {
        return w.matches(
                "(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?|January|February|March|April|May|June|July|August|September|October|November|December"
                        + "|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day");
    }
}
