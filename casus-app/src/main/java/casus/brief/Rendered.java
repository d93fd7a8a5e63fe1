package casus.brief;

import java.util.Map;

/// A brief as text.
///
/// @param text  the whole file
/// @param lines which line of the brief stands on which line of the file, counted from 1
public record Rendered(String text, Map<Integer, Line> lines) {}
