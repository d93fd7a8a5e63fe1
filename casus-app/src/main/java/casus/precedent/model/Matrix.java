package casus.precedent.model;

/// Solves symmetric positive definite systems by Cholesky's decomposition; n³/3 steps. Fails where the matrix
/// is singular, which a ridge prevents.
final class Matrix {
    private final double[][] lower;

    private Matrix(double[][] lower) {
        this.lower = lower;
    }

    /// Decomposes the symmetric matrix of which the lower half is given.
    static Matrix of(double[][] symmetric) {
        int n = symmetric.length;
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = symmetric[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                if (i == j && !(sum > 0)) {
                    throw new IllegalStateException("the matrix is not positive definite at row " + i);
                }
                lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
            }
        }
        return new Matrix(lower);
    }

    double[] solve(double[] right) {
        int n = lower.length;
        double[] x = right.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }
}
