package casus.precedent.model;

import casus.terms.table.JudgedNumbers;

/// What stands where a table is silent.
///
/// @param democracy 0 to 1
/// @param distance  kilometres between capitals
public record Middling(double democracy, double distance) {
    /// As judged.
    public static Middling of(JudgedNumbers judged) {
        return new Middling(judged.value("missing.democracy"), judged.value("missing.distance"));
    }
}
