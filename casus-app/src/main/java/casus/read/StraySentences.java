package casus.read;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Sentences inside a paragraph that are not the article: what the reader is asked to write, who wrote this, whose the
/// rights are. They are told by the set phrases of English sites.
final class StraySentences {
    private static final int LONGEST = 400;
    private static final Pattern INVITATION = Pattern.compile(
            "(?i)(?:please |so,? |and |feel free to )?(?:(?:share|leave|post|drop|write|add|join|give)\\b.{0,80}\\b(?:your|comments?|us)\\b"
                    + "|let us know\\b|tell us\\b|(?:subscribe|sign up|follow us|stay tuned|check out our|explore our|click here|don.t forget to)\\b).*");
    private static final Pattern TO_READER =
            Pattern.compile("(?i)(?:what|how|do|are|have|would|will|which|who|why|could|should)\\b.*\\byour?\\b.*\\?");
    private static final String PERSON =
            "(?:(?:Mr|Ms|Mrs|Dr|Prof)\\. )?\\p{Lu}[\\p{L}’'.-]+(?: (?:[\\p{Lu}(][\\p{L}’'.()-]*)){0,4}";
    private static final Pattern JOURNALIST = Pattern.compile(
            PERSON
                    + ", (?:a|an|the|our|[\\p{L} ]{2,30}’s|[\\p{L} ]{2,30}'s) [^,]{0,80}\\b(?:reporter|journalist|correspondent|editor|columnist|writer|contributor|blogger)\\b"
                    + ".{0,80}\\b(?:covers|(?:has|have) (?:\\w+ )?(?:covered|written|reported)|writes (?:about|on|for)|reports (?:on|for|from)) .*");
    private static final Pattern PROFILE_SENTENCE = Pattern.compile(
            PERSON
                    + " (?:is|was|serves as|works as) (?:currently )?(?:(?:a|an|the|our) )?[^.]{0,80}\\b(?i:(?:author|fellow|professor|journalist|columnist|reporter|editor|correspondent|writer|lecturer|researcher|contributor)\\b"
                    + "|(?:director|chairman|chair|president|head|founder|member|analyst)\\b[^.]{0,60}\\b(?:Program|Programme|Institute|Institution|University|Center|Centre|Council|Association|Foundation|School|College|Society|Studies)).*");

    private StraySentences() {}

    /// Why a sentence inside a paragraph is fenced; empty for a sentence of the article.
    ///
    /// @param last whether it stands in one of the last two paragraphs
    static Optional<SkippedPart.Kind> kind(String sentence, boolean last) {
        if (sentence.length() > LONGEST) {
            return Optional.empty();
        }
        if (INVITATION.matcher(sentence).matches() && isToReader(sentence)) {
            return Optional.of(SkippedPart.Kind.COMMENTS_INVITATION);
        }
        if (JOURNALIST.matcher(sentence).matches()
                || (last && PROFILE_SENTENCE.matcher(sentence).matches())) {
            return Optional.of(SkippedPart.Kind.PROFILE);
        }
        return last && BoilerplateFinder.isRights(sentence)
                ? Optional.of(SkippedPart.Kind.BOILERPLATE)
                : Optional.empty();
    }

    private static boolean isToReader(String sentence) {
        return sentence.toLowerCase(Locale.ROOT).matches(".*\\b(?:your|you|our|us|comments?)\\b.*");
    }

    /// Whether a sentence asks the reader something, as those before an invitation to comment do.
    static boolean isQuestionToReader(String sentence) {
        return sentence.length() <= LONGEST && TO_READER.matcher(sentence).matches();
    }
}
