package casus.extract.who;

import casus.extract.text.Tree;
import casus.terms.ActorId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Groups the tables do not hold, under the name the text gives them: "the Arvan fighters", "rebels". It fails
/// on a name in capitals that names no group and is in none of the lists.
final class Groups {
    private static final Set<String> PLACES = Set.of(
            "East",
            "West",
            "North",
            "South",
            "Gulf",
            "Sea",
            "Strait",
            "River",
            "Ocean",
            "Peninsula",
            "Islands",
            "Heights",
            "Strip",
            "Bank",
            "Caucasus",
            "Balkans",
            "Baltic",
            "Mediterranean",
            "Pacific",
            "Atlantic",
            "Arctic",
            "Internet",
            "Treaty",
            "Agreement",
            "Pact",
            "Accord",
            "Resolution",
            "Act",
            "Constitution",
            "War",
            "Holocaust",
            "Bible",
            "Times",
            "Post",
            "Journal",
            "Herald",
            "Tribune",
            "Gazette",
            "Independent",
            "Monitor",
            "Observer",
            "Chronicle",
            "Telegraph",
            "Mirror",
            "Review",
            "News",
            "Insider",
            "Guardian",
            "Economist",
            "Airlines",
            "Airways",
            "Mr.",
            "President",
            "Minister");
    private static final Set<String> GROUPS = Set.of(
            "fighter",
            "rebel",
            "insurgent",
            "militant",
            "militia",
            "kurd",
            "guerrilla",
            "movement",
            "front",
            "brigade",
            "terrorist");
    private static final Set<String> GENERIC = Set.of(
            "foreign",
            "home",
            "interior",
            "defence",
            "defense",
            "western",
            "eastern",
            "northern",
            "southern",
            "allied",
            "committee",
            "counsel",
            "future",
            "constitution",
            "senate",
            "house",
            "congress",
            "board",
            "panel",
            "chamber",
            "command",
            "center",
            "centre",
            "office",
            "project",
            "program",
            "programme",
            "plan",
            "summit",
            "forum",
            "conference",
            "internet",
            "bible",
            "sun",
            "moon",
            "earth",
            "sea",
            "river",
            "road",
            "street",
            "square",
            "university",
            "institute",
            "school",
            "airport",
            "hotel",
            "stadium",
            "times",
            "post",
            "season",
            "holocaust",
            "christmas",
            "ramadan",
            "easter",
            "american",
            "arab",
            "muslim",
            "jew",
            "christian",
            "democrat",
            "republican");
    private static final Set<String> OPPOSED =
            Set.of("opposition", "rebel", "insurgent", "insurgency", "separatist", "dissident", "resistance");
    private final Offices offices;
    private final Names names;
    private final Owners owners;

    Groups(NamedActors known, Owners owners) {
        this.offices = known.offices();
        this.names = known.names();
        this.owners = owners;
    }

    /// A group the tables do not hold is kept under the name the text gives it: "the Arvan fighters", "rebels".
    Optional<ActorId> of(Tree tree, int noun) {
        String low = tree.lemma(noun).toLowerCase(Locale.ROOT);
        boolean generic = tree.kid(noun, "compound") < 0
                && (Bodies.isBody(low) || Bodies.isCalled(low) || GENERIC.contains(low) || offices.isHead(low));
        boolean named = tree.tag(noun).startsWith("NNP")
                && !generic
                && names.at(tree, noun).isEmpty()
                && tree.hasKid(noun, "det", Set.of("the"))
                && tree.kid(noun, "nmod") < 0
                && owners.modifiers(tree, noun).isEmpty()
                && !PLACES.contains(tree.surface(noun))
                && Set.of("nsubj", "dobj", "pobj", "conj", "nsubjpass").contains(tree.relation(noun));
        if (named) {
            return Optional.of(new ActorId(tree.at(tree.core(noun)).replaceAll("\\s+", " ")));
        }
        if (!GROUPS.contains(tree.lemma(noun)) || !owners.modifiers(tree, noun).isEmpty()) {
            return Optional.empty();
        }
        List<Integer> called = tree.kids(noun, "compound", "nmod").stream()
                .filter(k -> Character.isUpperCase(tree.surface(k).charAt(0))
                        && names.at(tree, k).isEmpty())
                .toList();
        if (called.isEmpty()) {
            return Set.of("rebel", "insurgent", "kurd").contains(tree.lemma(noun))
                    ? Optional.of(new ActorId(tree.surface(noun)))
                    : Optional.empty();
        }
        return Optional.of(new ActorId(tree.at(tree.span(called)).replaceAll("\\s+", " ")));
    }

    /// Whether the noun phrase is of those who stand against their state: "Valdian rebels".
    static boolean isOpposed(Tree tree, int noun) {
        return OPPOSED.contains(tree.lemma(noun))
                || tree.kids(noun, "compound", "nmod").stream().anyMatch(k -> OPPOSED.contains(tree.lemma(k)));
    }
}
