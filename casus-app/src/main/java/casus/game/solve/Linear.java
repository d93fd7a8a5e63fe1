package casus.game.solve;

/// Systems of linear equations by elimination with partial pivoting. O(n³).
final class Linear {
    private Linear() {}

    /// Solves `matrix`·x = `right`; both are used up.
    ///
    /// @return x; empty where the matrix is singular
    static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        for (int k = 0; k < n; k++) {
            int best = k;
            for (int i = k + 1; i < n; i++) {
                best = Math.abs(matrix[i][k]) > Math.abs(matrix[best][k]) ? i : best;
            }
            double[] row = matrix[best];
            if (!(Math.abs(row[k]) > 1e-300)) {
                return new double[0];
            }
            matrix[best] = matrix[k];
            matrix[k] = row;
            double swap = right[best];
            right[best] = right[k];
            right[k] = swap;
            for (int i = k + 1; i < n; i++) {
                double factor = matrix[i][k] / row[k];
                if (factor != 0) {
                    for (int j = k + 1; j < n; j++) {
                        matrix[i][j] -= factor * row[j];
                    }
                    right[i] -= factor * right[k];
                }
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            double sum = right[k];
            for (int j = k + 1; j < n; j++) {
                sum -= matrix[k][j] * right[j];
            }
            right[k] = sum / matrix[k][k];
        }
        return right;
    }
}
