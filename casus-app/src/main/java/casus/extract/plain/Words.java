package casus.extract.plain;

import casus.read.text.LineEndHyphen;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the page puts into or before a sentence and nobody says: the hyphen of a broken word, the mark of a note, an
/// address, the sign of a hashtag, the counter of a thread.
final class Words {
    private static final Pattern BROKEN = Pattern.compile(
            "(\\p{L}{1,40})([-\u2010\u00ad])[ \\t]{0,8}\\r?\\n[ \\t]{0,20}(\\p{L}[\\p{L}\u00ad]{0,40})");
    private static final Pattern NOTE = Pattern.compile(
            "(?<=[\\p{L}\\d.!?,;:”’\")\\]])(?:[ ]?\\[(?i:\\d{1,3}(?:[,–-] ?\\d{1,3})*|[a-z]|(?:note|nb|n|fn|lower-alpha) ?\\d{1,3}|citation needed|when\\?|who\\?|by whom\\?|which\\?|edit|clarification needed|better source needed|dubious(?: – discuss)?|verification needed|failed verification|sic)\\]|\\[\\^[^\\]\\s]{1,20}\\])+");
    /// A figure right after the end of a sentence, before the next one or the end of the line: "on Monday.1 Togo".
    private static final Pattern GLUED_NOTE = Pattern.compile(
            "(?<=(?:\\p{Ll}{2}|\\p{L}{3}|(?<!\\d)(?:19|20)\\d\\d|[%)])[.!?][”’\")]{0,2}|[.!?][”’\")]{1,2})(?:\\d{1,3}(?:[,–-] ?\\d{1,3})*|[*†‡§]{1,3})(?=\\s+[\\p{Lu}“\"‘(]|\\s*(?:\\n|$))");
    private static final Pattern ADDRESS =
            Pattern.compile("[ \\t]?\\b(?:https?://|www\\.|t\\.co/|pic\\.twitter\\.com/)[^\\s)>\\]”\"]{1,300}");
    private static final Pattern TAG = Pattern.compile("(?<![\\p{L}\\p{N}&/])#(\\p{L}[\\p{L}\\p{N}_]{1,60})");
    private static final Pattern INNER_CAPITAL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|_");
    /// The counter of a thread, a call for attention, whose post it was.
    private static final Pattern OPENER = Pattern.compile(
            "(?m)^[ \\t]*(?:RT[ \\t]+(?=@\\w{1,40}:[ \\t]+[^.\\n]{0,60}\\b(?:[Ww]e|[Oo]ur|I)\\b)|RT @\\w{1,40}:?[ \\t]+|\\[\\^[^\\]\\s]{1,20}\\]:[ \\t]+|\\(?\\d{1,3}/(?:\\d{1,3})?\\)?[.:]?[ \\t]+(?=\\S)"
                    + "|(?:[\\p{So}\\ufe0f\\u200d]+[ \\t]*)?#?(?:BREAKING(?:[ _]?NEWS)?|JUST[ _]?IN|DEVELOPING|URGENT|FLASH|ALERT|NEW|UPDATE|WATCH|Breaking(?: news)?|Just in)(?:[ \\t]*[:|–—-]+[ \\t]*|(?<=#.{1,30})[ \\t]+)){1,3}");
    /// Inside a quoted sentence alone: the first mark of a quoted part says that it is one.
    private static final Pattern QUOTED_LINE = Pattern.compile("(?<=[^.!?:;>\\n]\\n)>[> ]{0,10}(?=\\S)");

    private Words() {}

    static List<Edit> edits(String text) {
        List<Edit> edits = new ArrayList<>();
        broken(text, edits);
        strike(OPENER, text, edits);
        strike(NOTE, text, edits);
        strike(GLUED_NOTE, text, edits);
        strike(ADDRESS, text, edits);
        tags(text, edits);
        strike(QUOTED_LINE, text, edits);
        return edits;
    }

    private static void strike(Pattern pattern, String text, List<Edit> edits) {
        Matcher m = pattern.matcher(text);
        while (m.find()) {
            edits.add(new Edit(m.start(), m.end(), ""));
        }
    }

    private static void broken(String text, List<Edit> edits) {
        Matcher m = BROKEN.matcher(text);
        int at = 0;
        while (m.find(at)) {
            char hyphen = m.group(2).charAt(0);
            boolean stays = LineEndHyphen.stays(hyphen, m.group(1), m.group(3), text);
            edits.add(new Edit(m.start(2), m.start(3), stays ? "-" : ""));
            at = m.start(3);
        }
    }

    /// "#SouthSudan" is read as "South Sudan".
    private static void tags(String text, List<Edit> edits) {
        Matcher m = TAG.matcher(text);
        while (m.find()) {
            edits.add(new Edit(m.start(), m.start(1), ""));
            Matcher inner = INNER_CAPITAL.matcher(m.group(1));
            while (inner.find()) {
                edits.add(new Edit(m.start(1) + inner.start(), m.start(1) + inner.end(), " "));
            }
        }
    }
}
