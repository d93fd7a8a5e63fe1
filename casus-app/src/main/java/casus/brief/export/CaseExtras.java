package casus.brief.export;

import casus.ledger.file.CaseFile;
import casus.ledger.file.StoredArticle;
import casus.ledger.file.StoredBrief;
import casus.ledger.file.Wording;
import casus.ledger.record.Entry;
import casus.terms.Origin;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// What a case keeps besides its ledger, and what it takes to make the case again.
///
/// @param articles  as they were added
/// @param asRead    every entry as it was read, rejected ones too
/// @param questions every one asked
/// @param briefs    every estimate a brief was made of
/// @param wordings  the words briefs were given
/// @param files     where the bytes of an article come from
/// @param origins   where an article came from, if from more than a file of its own; by its name
public record CaseExtras(
        List<StoredArticle> articles,
        List<Entry> asRead,
        List<CaseFile.LoggedQuestion> questions,
        List<StoredBrief> briefs,
        List<Wording> wordings,
        Files files,
        Map<String, Origin> origins) {
    /// Nothing.
    public static final CaseExtras NOTHING =
            new CaseExtras(List.of(), List.of(), List.of(), List.of(), List.of(), name -> new byte[0], Map.of());

    /// Gives the bytes of an article's file as they were found.
    @FunctionalInterface
    public interface Files {
        /// The bytes of the article of this name.
        byte[] of(String article) throws IOException;
    }

    public CaseExtras {
        articles = List.copyOf(articles);
        asRead = List.copyOf(asRead);
        questions = List.copyOf(questions);
        briefs = List.copyOf(briefs);
        wordings = List.copyOf(wordings);
        origins = Map.copyOf(origins);
    }

    /// Of a case.
    public static CaseExtras of(CaseFile file) {
        return new CaseExtras(
                file.questionLog().articles(),
                file.questionLog().asRead(),
                file.questions(),
                file.questionLog().briefs(),
                file.questionLog().wordings(),
                file::bytes,
                file.origins().all());
    }
}
