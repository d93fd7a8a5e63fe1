package casus.history.hazard;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DecompositionSolver;

/// Solves symmetric positive definite systems by Cholesky's decomposition; n³/3 steps. Fails where the matrix is
/// singular, which a ridge prevents.
public final class PositiveDefinite {
    private final DecompositionSolver solver;

    private PositiveDefinite(DecompositionSolver solver) {
        this.solver = solver;
    }

    /// @param lower the lower half of the matrix; the upper half is made alike
    public static PositiveDefinite of(double[][] lower) {
        for (int i = 0; i < lower.length; i++) {
            for (int j = 0; j < i; j++) {
                lower[j][i] = lower[i][j];
            }
        }
        return new PositiveDefinite(new CholeskyDecomposition(new Array2DRowRealMatrix(lower, false)).getSolver());
    }

    public double[] solve(double[] right) {
        return solver.solve(new ArrayRealVector(right, false)).toArray();
    }
}
