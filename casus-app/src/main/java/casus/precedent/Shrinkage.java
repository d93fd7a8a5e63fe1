package casus.precedent;

import casus.terms.table.JudgedNumbers;

/// How a small class is drawn towards its parent.
///
/// @param small  a class of fewer cases is
/// @param pseudo how many cases of the parent it is given
record Shrinkage(int small, int pseudo) {
    static Shrinkage of(JudgedNumbers judged) {
        return new Shrinkage(judged.count("class.small"), judged.count("class.pseudo"));
    }

    /// What the share of a class can be.
    ///
    /// @param k      successes
    /// @param n      cases
    /// @param parent share of the parent
    Beta towards(double parent, int k, int n) {
        return n < small ? new Beta(k + pseudo * parent, n - k + pseudo * (1 - parent)) : Beta.jeffreys(k, n);
    }
}
