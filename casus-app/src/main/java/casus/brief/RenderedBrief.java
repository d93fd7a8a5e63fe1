package casus.brief;

import java.util.Map;

/// A brief as text.
///
/// @param text  the whole file
/// @param lines which line of the brief stands on which line of the file, counted from 1
public record RenderedBrief(String text, Map<Integer, BriefLine> lines) {}
