package casus.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HygieneTest {
    /// Four words of filler, two of them nothing else, and two in three of all.
    @ParameterizedTest
    @CsvSource({
        "lorem ipsum dolor amet,true",
        "Lorem IPSUM in est,true",
        "lorem ipsum dolor,false",
        "in est et non qui,false",
        "lorem in est et,false",
        "lorem ipsum dolor amet one two,true",
        "lorem ipsum dolor amet one two three,false",
        "'',false"
    })
    void mostlyFillerLatinIsFiller(String text, boolean filler) {
        assertThat(Hygiene.isFiller(text)).isEqualTo(filler);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Username: x;E-mail: y;Phone: z;Company: w|true",
                "Username: x;E-mail: y;Phone: z|false",
                "Phone: x;phone: y;PHONE: z;Company: w|false",
                "She writes on rivers.;lorem ipsum dolor amet|true",
                "She likes lorem and ipsum and dolor and amet and tempora in quisquam ways of her own making|true",
                "She likes lorem and ipsum and dolor and amet and quisquam ways of her own making and more|false",
                "She writes on rivers. Her job is hard.|false"
            })
    void aProfileOfFillerOrOfACustomersFieldsIsSuspect(String profile, boolean suspect) {
        assertThat(Hygiene.isSuspectProfile(profile.replace(';', '\n'))).isEqualTo(suspect);
    }

    /// The о of "Mоscow" is Cyrillic, the ο of "Bοrduria" Greek.
    @ParameterizedTest
    @CsvSource({
        "Mоscow,true",
        "in Bοrduria,true",
        "Москва Moscow,false",
        "Москва,false",
        "Moscow,false",
        "aб,false",
        "aбc,true",
        "a-б,false",
        "'',false"
    })
    void aWordOfTwoScriptsIsMixed(String text, boolean mixed) {
        assertThat(Hygiene.isMixedScript(text)).isEqualTo(mixed);
    }

    @Test
    void linesOfNoiseOfTwentyLettersAreATemplate() {
        String text = "Photo by the Atlas Desk\nshort line\n  exactly twenty chars\nHead of the whole thing here";
        int head = text.indexOf("Head");
        SkippedPart noise = new SkippedPart(0, head, SkippedPart.Kind.CAPTION);
        assertThat(Hygiene.template(text, List.of(noise)))
                .containsExactlyInAnyOrder("Photo by the Atlas Desk", "exactly twenty chars");
        for (SkippedPart.Kind kind :
                List.of(SkippedPart.Kind.HEADER, SkippedPart.Kind.TABLE_OF_CONTENTS, SkippedPart.Kind.BEYOND)) {
            assertThat(Hygiene.template(text, List.of(new SkippedPart(head, text.length(), kind))))
                    .as(kind.name())
                    .isEmpty();
        }
    }
}
