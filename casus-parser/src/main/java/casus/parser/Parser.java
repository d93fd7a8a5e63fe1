package casus.parser;

import java.util.List;

/// Parses English, one sentence at a time. All offsets are UTF-16 offsets into the whole text.
public interface Parser {
    /// Cuts one sentence into tokens.
    ///
    /// @param text the whole text
    /// @param from first UTF-16 unit of the sentence
    /// @param to   one past its last UTF-16 unit
    /// @return the tokens in order, without overlap, together covering everything but white space and
    ///         invisible marks
    List<Token> tokenize(String text, int from, int to);

    /// Parses one sentence that is cut already.
    ///
    /// @param tokens of one sentence, in order; none gives no words
    /// @return a word for each token
    List<Word> parse(List<Token> tokens);

    /// Cuts and parses one sentence.
    ///
    /// @param text the whole text
    /// @param from first UTF-16 unit of the sentence
    /// @param to   one past its last UTF-16 unit
    /// @return the words in order
    default List<Word> parse(String text, int from, int to) {
        return parse(tokenize(text, from, to));
    }
}
