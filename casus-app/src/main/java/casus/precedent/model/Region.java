package casus.precedent.model;

/// Region of a state, by the range its Correlates of War number lies in.
enum Region {
    AMERICAS,
    EUROPE,
    AFRICA,
    MIDDLE_EAST,
    ASIA,
    OCEANIA;

    static Region of(int state) {
        if (state < 200) {
            return AMERICAS;
        }
        if (state < 400) {
            return EUROPE;
        }
        if (state < 600) {
            return AFRICA;
        }
        if (state < 700) {
            return MIDDLE_EAST;
        }
        return state < 900 ? ASIA : OCEANIA;
    }
}
