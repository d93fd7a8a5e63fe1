package casus.ledger.actor;

import casus.terms.ActorId;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Names of states in the languages of the Unicode CLDR, by way of ICU: "Russland", "Россия", "روسيا" are one
/// state. A name that two languages give to two states is nobody's.
///
/// Building it asks CLDR for every state in every language, some 40,000 look-ups; so it is only built when a
/// name in English did not do.
public final class StateNames {
    /// The two-letter code CLDR goes by, for each three-letter one.
    private static final Map<String, String> ISO2 = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(c -> new ULocale("und", c).getISO3Country(), c -> c, (a, b) -> a));

    private final Map<String, String> byName = new HashMap<>();

    private StateNames() {}

    /// The names of these states in every language there is.
    public static StateNames of(Collection<Actors.Actor> states) {
        StateNames out = new StateNames();
        for (ULocale language : languages()) {
            for (Actors.Actor state : states) {
                region(state.id()).ifPresent(region -> {
                    String name = region.getDisplayCountry(language);
                    if (!name.isEmpty() && !name.equals(region.getCountry())) {
                        out.byName.merge(plain(name), state.id().value(), (old, fresh) -> old.equals(fresh) ? old : "");
                    }
                });
            }
        }
        return out;
    }

    private static Collection<ULocale> languages() {
        Map<String, ULocale> out = new LinkedHashMap<>();
        Arrays.stream(ULocale.getAvailableLocales())
                .filter(l -> l.getCountry().isEmpty() && l.getVariant().isEmpty())
                .forEach(l -> out.put(l.getName(), l));
        return out.values();
    }

    /// A state's code in two letters (ISO 3166-1 alpha-2); empty for one that is no more, and for anybody else.
    public static Optional<String> iso2(ActorId state) {
        return Optional.ofNullable(ISO2.get(state.value()));
    }

    private static Optional<ULocale> region(ActorId state) {
        return iso2(state).map(c -> new ULocale("und", c));
    }

    /// The state called so in some language.
    public Optional<ActorId> find(String name) {
        return Optional.ofNullable(byName.get(plain(name)))
                .filter(id -> !id.isEmpty())
                .map(ActorId::new);
    }

    /// The state's names in these languages, such as `de`, `ru`, `fa`; none for a state that ended.
    public static Map<String, String> of(ActorId state, Collection<String> languages) {
        Map<String, String> out = new LinkedHashMap<>();
        region(state).ifPresent(r -> languages.forEach(l -> out.put(l, r.getDisplayCountry(new ULocale(l)))));
        return out;
    }

    /// In how many languages names are known.
    public static int count() {
        return languages().size();
    }

    /// The same letters without case and accents.
    private static String plain(String name) {
        String decomposed = Normalizer2.getNFKDInstance().normalize(UCharacter.foldCase(name.strip(), true));
        return decomposed.replaceAll("\\p{M}+", "").replaceAll("\\s+", " ");
    }

    /// The name in Latin letters, for reading beside the name as written; the name itself where it is in Latin
    /// script.
    public static String latin(String name) {
        boolean isLatin = name.codePoints()
                .filter(Character::isLetter)
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
        return isLatin
                ? name
                : Transliterator.getInstance("Any-Latin; Latin-ASCII").transliterate(name);
    }

    /// Languages shown when none is asked for: those of the United Nations and some that news of conflicts is
    /// written in.
    public static Set<String> shown() {
        return new TreeSet<>(Set.of("ar", "de", "en", "es", "fa", "fr", "he", "hi", "ja", "ru", "tr", "uk", "zh"));
    }
}
