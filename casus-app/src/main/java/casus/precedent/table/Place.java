package casus.precedent.table;

/// A point on the globe, in degrees.
///
/// @param latitude  −90 to 90
/// @param longitude −180 to 180
public record Place(double latitude, double longitude) {
    private static final double EARTH_RADIUS_KM = 6371;

    /// A place.
    ///
    /// @throws Row.Wrong if it is not on the globe
    static Place of(double latitude, double longitude) {
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            throw new TableRow.CellFault("no place has the latitude " + latitude + " and the longitude " + longitude);
        }
        return new Place(latitude, longitude);
    }

    /// Kilometres along a great circle (haversine formula).
    public double distance(Place other) {
        double a = Math.toRadians(latitude);
        double b = Math.toRadians(other.latitude);
        double north = Math.sin((b - a) / 2);
        double east = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(north * north + Math.cos(a) * Math.cos(b) * east * east));
    }
}
