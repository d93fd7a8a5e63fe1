package casus.read;

import casus.terms.InputProblem;
import java.util.List;

/// What came of reading some files and folders.
///
/// @param articles those that could be read, in the order of the paths given and by path within a folder
/// @param problems those that could not, one problem each, in the same order
public record ReadResult(List<Article> articles, List<InputProblem> problems) {
    public ReadResult {
        articles = List.copyOf(articles);
        problems = List.copyOf(problems);
    }
}
