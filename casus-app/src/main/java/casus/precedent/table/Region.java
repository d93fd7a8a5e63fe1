package casus.precedent.table;

/// Region of a state, by the range its Correlates of War number lies in.
public enum Region {
    AMERICAS("the Americas"),
    EUROPE("Europe"),
    AFRICA("Africa"),
    MIDDLE_EAST("the Middle East"),
    ASIA("Asia"),
    OCEANIA("the Pacific");

    private final String label;

    Region(String label) {
        this.label = label;
    }

    /// In plain words.
    public String label() {
        return label;
    }

    /// @param state its Correlates of War number
    public static Region of(int state) {
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
