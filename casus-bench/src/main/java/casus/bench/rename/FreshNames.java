package casus.bench.rename;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// Names of persons nobody has heard of, made of names that are common somewhere, each as long as the one it
/// stands for.
final class FreshNames {
    private static final List<String> SURNAMES = split("Andersen Becker Bergman Castillo Delgado Dvorak Eriksson"
            + " Fischer Fontana Garrido Hansen Hoffman Holmberg Ibarra Jansen Keller Kowalski Larsen Lindgren Lombardi"
            + " Marchetti Mendez Molina Moreau Navarro Nielsen Novak Olsen Ortega Pedersen Pereira Ramos Ricci Romano"
            + " Schneider Serrano Santoro Thorne Vargas Vogel Wagner Weber Zimmerman Diaz Soto Ruiz Vega Lund Holm Beck"
            + " Voss Kern Roth Nash Webb Doyle Palmer Donovan Whitaker Hutchinson Abbott Pearson Sorensen Bianchi Conti"
            + " Blom Dahl Engel Haas Koch Lutz Novotny Kaminski Nowak Zielinski Petersen Halvorsen Gustafsson");
    private static final List<String> HIS = split("Adam Alan Brian Carl Daniel Eric Frank Gary Henry Ivan Karl Kevin"
            + " Lars Marco Neil Oscar Paul Ralph Robert Simon Steven Thomas Victor Walter Leo Max Otto Hugo Bruno Felix"
            + " Gerald Howard Leonard Raymond Russell Vincent Nicholas Benjamin Frederick Christopher");
    private static final List<String> HERS = split("Alice Anna Carla Diana Elena Emma Helen Irene Julia Karen Laura"
            + " Linda Maria Nancy Olga Paula Rachel Sarah Susan Teresa Vera Eva Ida Christina Margaret Katherine");
    private static final List<String> FAMILIES = split("Zhou Xu Sun Zhu Guo Lin Luo Gao Zheng Liang Xie Feng Deng Cao");
    private static final List<String> AFTER_FAMILY = split("Weiming Jianguo Haitao Zhiqiang Yongjun Mingyuan Guohua");
    private static final List<String> AFTER_FAMILY_HYPHENED = split("Min-ho Jae-won Sung-min Hyun-woo Ji-hoon");
    private static final int CHOICE = 6;

    private final Set<String> taken = new HashSet<>();
    private final Set<String> known;
    private final String text;
    private final Random random;

    /// @param text  in which none of the names may stand already
    /// @param known surnames that already mean somebody
    FreshNames(String text, Set<String> known, Random random) {
        this.text = text;
        this.known = Set.copyOf(known);
        this.random = random;
    }

    private static List<String> split(String names) {
        return List.of(names.split(" "));
    }

    /// Whether a name can still be given to somebody.
    boolean isFree(String name) {
        return !taken.contains(name) && !text.contains(name);
    }

    /// Nobody else gets this name.
    void take(String name) {
        taken.add(name);
    }

    String surname(String old) {
        return like(old, SURNAMES.stream());
    }

    String given(String old, boolean hers) {
        return like(old, (hers ? HERS : HIS).stream());
    }

    String family(String old) {
        return like(old, FAMILIES.stream());
    }

    String afterFamily(String old) {
        return like(old, (old.contains("-") ? AFTER_FAMILY_HYPHENED : AFTER_FAMILY).stream());
    }

    /// One of the free names nearest in length.
    private String like(String old, Stream<String> names) {
        List<String> near = names.filter(n -> isFree(n) && !known.contains(n))
                .sorted(Comparator.comparing((String n) -> Math.abs(n.length() - old.length()))
                        .thenComparing(n -> n))
                .limit(CHOICE)
                .toList();
        if (near.isEmpty()) {
            throw new IllegalStateException("more persons in one article than there are names for them");
        }
        String fresh = near.get(random.nextInt(near.size()));
        taken.add(fresh);
        return fresh;
    }
}
