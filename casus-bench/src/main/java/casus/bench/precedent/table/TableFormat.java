package casus.bench.precedent.table;

import casus.bench.precedent.table.Support.Kind;
import casus.precedent.table.Participant;
import casus.precedent.table.Place;
import casus.precedent.table.Sheet;
import casus.precedent.table.Spell;
import casus.precedent.table.TableRow;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tables that are known, each by the columns only it has: a file is told by its header, whatever its
/// name.
enum TableFormat {
    GML_PARTICIPANTS("participants of GML disputes", "dispnum", "ccode", "sidea", "orig", "obsid_start") {
        @Override
        void read(TableRow row, StateTables.Builder into) {
            into.participant(StateTables.Coding.GML, row.must("dispnum"), participant(row));
        }
    },
    COW_PARTICIPANTS("participants of MID disputes", "dispnum", "ccode", "sidea", "orig", "revstate", "hiact") {
        @Override
        void read(TableRow row, StateTables.Builder into) {
            into.participant(StateTables.Coding.COW, row.must("dispnum"), participant(row));
        }
    },
    DIRECTED_DYADS("directed dyads of disputes", "dispnum", "ccode1", "ccode2", "sidea1", "hostlev1") {
        @Override
        void read(TableRow row, StateTables.Builder into) {
            row.must("dispnum");
        }
    },
    DISPUTES("disputes", "dispnum", "styear", "hostlev", "recip", "mindur") {
        @Override
        void read(TableRow row, StateTables.Builder into) {
            row.must("dispnum");
        }
    },
    INTERSTATE_WARS("interstate wars", "warnum", "ccode", "side", "startyear1", "initiator") {
        @Override
        void read(TableRow row, StateTables.Builder into) {
            int year = row.must("startyear1");
            into.belligerent(new Belligerent(
                    row.must("warnum"),
                    row.text("warname"),
                    row.must("ccode"),
                    row.must("side"),
                    row.whole("initiator").orElse(0) == 1,
                    year,
                    day(
                            year,
                            row.whole("startmonth1").orElse(0),
                            row.whole("startday1").orElse(0))));
        }
    },
    OBLIGATIONS("ATOP obligations", "ccode1", "ccode2", "year", "atop_defense", "atop_nonagg") {
        @Override
        void read(TableRow row, StateTables.Builder into) {
            into.owes(row.must("ccode1"), row.must("ccode2"), row.must("year"), obligations(row, "atop_", "consul"));
        }
    },
    OBLIGATIONS_DDYR("ATOP directed dyad-years", "ddyad", "year", "statea", "stateb", "defense", "nonagg", "atopally") {
        @Override
        void read(TableRow row, StateTables.Builder into) {
            into.owes(row.must("statea"), row.must("stateb"), row.must("year"), obligations(row, "", "consul"));
        }
    },
    CAPABILITIES("national capabilities", "ccode", "year", "milex", "milper", "cinc") {
        @Override
        void read(TableRow row, StateTables.Builder into) {
            into.power(row.must("ccode"), row.must("year"), row.number("cinc"));
        }
    },
    CONTIGUITY("contiguity", "conttype", "begin", "end") {
        @Override
        void read(TableRow row, StateTables.Builder into) {
            into.neighbours(
                    row.must("state1no", "ccode1"),
                    row.must("state2no", "ccode2"),
                    row.must("conttype"),
                    new Spell(row.must("begin") / 100, row.must("end") / 100));
        }
    },
    CONTIGUITY_SPELLS("contiguity", "ccode1", "ccode2", "conttype", "stdate", "enddate") {
        @Override
        void read(TableRow row, StateTables.Builder into) {
            into.neighbours(row.must("ccode1"), row.must("ccode2"), row.must("conttype"), dated(row));
        }
    },
    STATES("states", "ccode", "statenme", "styear", "endyear") {
        @Override
        void read(TableRow row, StateTables.Builder into) {
            into.state(row.must("ccode"), new Spell(row.must("styear"), row.must("endyear")));
        }
    },
    MAJORS("major powers", "ccode", "styear", "stmonth", "endyear", "version") {
        @Override
        void read(TableRow row, StateTables.Builder into) {
            into.major(row.must("ccode"), new Spell(row.must("styear"), row.must("endyear")));
        }
    },
    STRATEGIC_RIVALRIES("strategic rivalries", "tssr_id", "ccode1", "ccode2", "start", "end") {
        @Override
        void read(TableRow row, StateTables.Builder into) {
            into.rivals(row.must("ccode1"), row.must("ccode2"), new Spell(row.must("start"), open(row.whole("end"))));
        }
    },
    RIVALRIES("rivalries", "rivalryno", "ccode1", "ccode2", "styear", "endyear") {
        @Override
        void read(TableRow row, StateTables.Builder into) {
            into.rivals(
                    row.must("ccode1"), row.must("ccode2"), new Spell(row.must("styear"), open(row.whole("endyear"))));
        }
    },
    CAPITALS("capitals", "ccode", "capital", "stdate", "enddate", "lat", "lng") {
        @Override
        void read(TableRow row, StateTables.Builder into) {
            into.capital(
                    row.must("ccode"),
                    dated(row),
                    place(
                            row.number("lat").orElseThrow(() -> new TableRow.CellFault("the latitude is missing")),
                            row.number("lng").orElseThrow(() -> new TableRow.CellFault("the longitude is missing"))));
        }
    },
    DEMOCRACY("democracy", "ccode", "year", "polity2", "v2x_polyarchy") {
        @Override
        void read(TableRow row, StateTables.Builder into) {
            into.democracy(row.must("ccode"), row.must("year"), row.number("v2x_polyarchy"), row.number("polity2"));
        }
    },
    EXTERNAL_SUPPORT("external support", "conflict_id", "year", "actor_nonstate", "ext_name", "ext_sup_s", "gwno_a") {
        @Override
        void read(TableRow row, StateTables.Builder into) {
            into.support(support(row));
        }
    };

    private final String title;
    private final List<String> columns;

    TableFormat(String title, String... columns) {
        this.title = title;
        this.columns = List.of(columns);
    }

    String title() {
        return title;
    }

    abstract void read(TableRow row, StateTables.Builder into);

    /// The format of a sheet, by its columns; the first that fits.
    static Optional<TableFormat> of(Sheet sheet) {
        return Arrays.stream(values()).filter(f -> sheet.has(f.columns)).findFirst();
    }

    private static Participant participant(TableRow row) {
        int year = row.must("styear");
        return new Participant(
                row.must("ccode"),
                row.must("sidea") == 1,
                row.must("orig") == 1,
                Math.max(0, row.whole("hiact").orElse(0)),
                year,
                Math.max(year, row.whole("endyear").orElse(year)));
    }

    private static int obligations(TableRow row, String prefix, String consultation) {
        return (row.flag(prefix + "defense") ? 1 : 0)
                | (row.flag(prefix + "offense") ? 2 : 0)
                | (row.flag(prefix + "neutral") ? 4 : 0)
                | (row.flag(prefix + "nonagg") ? 8 : 0)
                | (row.flag(prefix + consultation) ? 16 : 0);
    }

    private static Place place(double latitude, double longitude) {
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            throw new TableRow.CellFault("no place has the latitude " + latitude + " and the longitude " + longitude);
        }
        return new Place(latitude, longitude);
    }

    private static int open(java.util.OptionalInt year) {
        return year.orElse(Spell.STILL);
    }

    private static Spell dated(TableRow row) {
        return new Spell(year(row.text("stdate"), 0), year(row.text("enddate"), Spell.STILL));
    }

    private static int year(String date, int otherwise) {
        if (date.isBlank() || date.equals("NA")) {
            return otherwise;
        }
        try {
            return LocalDate.parse(date).getYear();
        } catch (DateTimeException e) {
            throw new TableRow.CellFault("\"" + date + "\" is no date of the form yyyy-mm-dd");
        }
    }

    private static int day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getDayOfYear();
        } catch (DateTimeException e) {
            return 0;
        }
    }

    private static Support support(TableRow row) {
        boolean group = row.flag("actor_nonstate");
        boolean second = row.text("actor_name").equals("Government of " + row.text("country_b"));
        Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            if (row.flag("ext_" + kind.letter() + "_s")) {
                kinds.put(kind, row.whole("ext_" + kind.letter() + "_count_s").orElse(1));
            }
        }
        List<String> supporters = row.flag("ext_sup_s")
                ? Arrays.stream(row.text("ext_name").split(",", -1))
                        .map(String::strip)
                        .filter(n -> n.startsWith("Government of "))
                        .map(n -> n.substring("Government of ".length()))
                        .toList()
                : List.of();
        return new Support(
                row.must("conflict_id"),
                row.must("year"),
                row.flag("civil"),
                group ? 0 : row.must(second ? "gwno_b" : "gwno_a"),
                group || row.flag("civil") ? 0 : row.must(second ? "gwno_a" : "gwno_b"),
                second,
                supporters,
                row.whole("ext_count_s").orElse(supporters.size()),
                kinds);
    }
}
