package casus.ties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The front door: the tables that ship, asked as of a day.
public final class StateTies {
    private static final int LATEST_KNOWN = 6;

    private final List<Treaty> treaties;
    private final List<Organisation> organisations;
    private final List<Stationing> stationings;
    private final List<Supply> supplies;
    private final List<Sponsorship> sponsorships;
    private final List<CommonCommand> commands;

    StateTies(
            List<Treaty> treaties,
            List<Organisation> organisations,
            List<Stationing> stationings,
            List<Supply> supplies,
            List<Sponsorship> sponsorships,
            List<CommonCommand> commands) {
        this.treaties = List.copyOf(treaties);
        this.organisations = List.copyOf(organisations);
        this.stationings = List.copyOf(stationings);
        this.supplies = List.copyOf(supplies);
        this.sponsorships = List.copyOf(sponsorships);
        this.commands = List.copyOf(commands);
    }

    /// The tables that ship.
    public static StateTies load() {
        return TieTables.load();
    }

    /// The same with a treaty as a case has it.
    ///
    /// @throws IllegalArgumentException if it cannot be so: what it speaks of is not there, or is there already, or
    ///     its columns cannot be read
    public StateTies with(TreatyEdit edit) {
        List<Treaty> changed = new ArrayList<>(treaties);
        Optional<Treaty> old = treaty(edit.treaty());
        Treaty made = edit.on(old);
        old.ifPresentOrElse(o -> changed.set(changed.indexOf(o), made), () -> changed.add(made));
        changed.sort(Comparator.comparing(Treaty::id));
        return new StateTies(changed, organisations, stationings, supplies, sponsorships, commands);
    }

    /// No facts at all, so that names mean nothing.
    public static StateTies none() {
        return new StateTies(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /// All treaties, ended ones too, in the order of their ids.
    public List<Treaty> treaties() {
        return treaties;
    }

    /// The treaties that had the state or organisation as a party on the day.
    public List<Treaty> treaties(String code, LocalDate day) {
        return treaties.stream().filter(t -> t.binds(code, day)).toList();
    }

    /// The treaty of this id.
    public Optional<Treaty> treaty(String id) {
        return treaties.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    /// What treaties mean from one actor to another on a day, those with a duty to defend first. An organisation is
    /// bound to a member as its treaties bind its members.
    ///
    /// @param adversary whose being bound as well is noted; blank if none is known
    public List<Bond> bonds(String from, String to, String adversary, LocalDate day) {
        Optional<Organisation> organisation = organisation(from);
        List<Bond> out = new ArrayList<>();
        for (Treaty t : treaties) {
            boolean through =
                    organisation.filter(o -> o.binds().contains(t.id())).isPresent();
            if (t.binds(to, day) && (through && t.inForce().holds(day) || t.binds(from, day))) {
                out.add(new Bond(
                        t,
                        through ? t.duties() : t.owes(from, to, day),
                        !adversary.isBlank() && t.binds(adversary, day)));
            }
        }
        out.sort(Comparator.comparing((Bond b) -> !b.defends())
                .thenComparing(b -> b.owed().isEmpty())
                .thenComparing(b -> b.treaty().id()));
        return out;
    }

    /// Whether two parties to a treaty meant to fight under one command or by joint plans on the day.
    public boolean commanded(Treaty treaty, String from, String to, LocalDate day) {
        return commands.stream()
                .anyMatch(c -> c.treaty().equals(treaty.id())
                        && c.stood().holds(day)
                        && (c.covers(from) || organisation(from).isPresent())
                        && c.covers(to));
    }

    /// Treaties that bound the two together once and no longer do on the day.
    public List<Treaty> past(String from, String to, LocalDate day) {
        return treaties.stream()
                .filter(t -> t.names(from) && t.names(to))
                .filter(t -> !(t.binds(from, day) && t.binds(to, day)))
                .filter(t -> t.inForce().from().filter(day::isBefore).isEmpty())
                .toList();
    }

    /// All organisations.
    public List<Organisation> organisations() {
        return organisations;
    }

    /// The organisation of this name.
    public Optional<Organisation> organisation(String id) {
        return organisations.stream().filter(o -> o.id().equals(id)).findFirst();
    }

    /// Organisations that two states were both members of on the day, those of all states aside.
    public List<Organisation> shared(String a, String b, LocalDate day) {
        return organisations.stream()
                .filter(o -> !o.everyone() && o.isMember(a, day) && o.isMember(b, day))
                .toList();
    }

    /// About how many of one state's troops stood in another on the day; 0 if none are known.
    public int troops(String state, String host, LocalDate day) {
        return stationings.stream()
                .filter(s -> s.state().equals(state) && s.host().equals(host))
                .filter(s -> s.stood().holds(day))
                .mapToInt(Stationing::troops)
                .max()
                .orElse(0);
    }

    /// The share of one state's imports of major arms that another supplied around the day, 0 to 1; what is last
    /// known holds for six years.
    public double supply(String supplier, String recipient, LocalDate day) {
        return supply(supplier, recipient, day.getYear()).map(Supply::share).orElse(0.0);
    }

    private Optional<Supply> supply(String supplier, String recipient, int year) {
        List<Supply> all = supplies.stream()
                .filter(s -> s.supplier().equals(supplier) && s.recipient().equals(recipient))
                .toList();
        int last = supplies.stream()
                .filter(s -> s.recipient().equals(recipient) && s.from() <= year)
                .mapToInt(Supply::until)
                .max()
                .orElse(0);
        return Stream.concat(
                        all.stream().filter(s -> s.from() <= year && year <= s.until()),
                        all.stream()
                                .filter(s -> s.until() == last && s.until() < year && year <= s.until() + LATEST_KNOWN))
                .max(Comparator.comparingInt(Supply::from).thenComparingDouble(Supply::share));
    }

    /// Whether the state stood behind the group on the day.
    public boolean sponsors(String state, String group, LocalDate day) {
        return sponsorship(group).stream()
                .flatMap(s -> s.sponsors().stream())
                .anyMatch(p -> p.code().equals(state) && p.bound().holds(day));
    }

    /// What is known of a group.
    public Optional<Sponsorship> sponsorship(String group) {
        return sponsorships.stream().filter(s -> s.group().equals(group)).findFirst();
    }

    /// The states that a treaty or membership ties to the state on the day.
    public Set<String> partners(String state, LocalDate day) {
        Set<String> out = new TreeSet<>();
        treaties(state, day).stream()
                .filter(t -> !t.duties().isEmpty())
                .flatMap(t -> t.parties().stream())
                .filter(p -> p.bound().holds(day) && !p.code().equals(state))
                .forEach(p -> out.add(p.code()));
        return out;
    }
}
