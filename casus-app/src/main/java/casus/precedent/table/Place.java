package casus.precedent.table;

/// A point on the globe, in degrees.
///
/// @param latitude  −90 to 90
/// @param longitude −180 to 180
public record Place(double latitude, double longitude) {
    private static final double EARTH_RADIUS_KM = 6371;

    /// Kilometres along a great circle (haversine formula).
    public double distance(Place other) {
        double a = Math.toRadians(latitude);
        double b = Math.toRadians(other.latitude);
        double north = Math.sin((b - a) / 2);
        double east = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(north * north + Math.cos(a) * Math.cos(b) * east * east));
    }
}
