package casus.web.record;

import casus.web.screen.Link;

/// A choice of a facet.
///
/// @param count of what it leaves; -1 where it was not counted
public record FacetChoice(String value, int count, boolean chosen, Link link) {}
