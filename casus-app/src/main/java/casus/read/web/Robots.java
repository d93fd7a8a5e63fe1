package casus.read.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a site's robots.txt lets a program of our name fetch, as RFC 9309 reads it: the groups that name us, else
/// those for all; of the rules that match a path the longest, and of two as long the one that allows.
///
/// @param rules of the group that speaks to us
/// @param delay between two requests, which the standard does not know and many sites ask for
record Robots(List<Rule> rules, Optional<Duration> delay) {
    private static final int MOST_LINES = 20_000;
    private static final int LONGEST_DELAY = 30;

    /// Nothing is forbidden.
    static final Robots ALL = new Robots(List.of(), Optional.empty());

    /// Nothing is allowed.
    static final Robots NOTHING = new Robots(List.of(new Rule(false, "/")), Optional.empty());

    /// One line of it.
    record Rule(boolean allows, String path) {
        /// Without a regular expression: a hostile file could make one that never ends.
        boolean matches(String asked) {
            boolean whole = path.endsWith("$");
            String[] parts = (whole ? path.substring(0, path.length() - 1) : path).split("\\*", -1);
            if (!asked.startsWith(parts[0])) {
                return false;
            }
            int at = parts[0].length();
            for (int i = 1; i < parts.length; i++) {
                boolean last = i == parts.length - 1;
                if (last && whole) {
                    return asked.length() - parts[i].length() >= at && asked.endsWith(parts[i]);
                }
                int found = asked.indexOf(parts[i], at);
                if (found < 0) {
                    return false;
                }
                at = found + parts[i].length();
            }
            return !whole || parts.length > 1 || asked.length() == at;
        }
    }

    private record Agents(List<String> names, List<Rule> rules, List<Duration> delays) {}

    /// @param agent our name, in lower case
    static Robots parse(String text, String agent) {
        List<Agents> groups = new ArrayList<>();
        boolean naming = false;
        for (String raw : text.lines().limit(MOST_LINES).toList()) {
            String line = raw.replaceFirst("#.*", "").strip();
            int colon = line.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            if (key.equals("user-agent")) {
                if (!naming) {
                    groups.add(new Agents(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
                }
                groups.getLast().names().add(value.toLowerCase(Locale.ROOT));
                naming = true;
            } else if (!groups.isEmpty()) {
                naming = rule(groups.getLast(), key, value) ? false : naming;
            }
        }
        List<Agents> ours = naming(groups, agent);
        List<Agents> chosen = ours.isEmpty() ? naming(groups, "*") : ours;
        return new Robots(
                chosen.stream().flatMap(g -> g.rules().stream()).toList(),
                chosen.stream().flatMap(g -> g.delays().stream()).max(Comparator.naturalOrder()));
    }

    private static boolean rule(Agents group, String key, String value) {
        switch (key) {
            case "allow", "disallow" -> {
                if (!value.isEmpty()) {
                    group.rules().add(new Rule(key.equals("allow"), value));
                }
                return true;
            }
            case "crawl-delay" -> {
                if (DELAY.matcher(value).matches()) {
                    double seconds = Math.min(LONGEST_DELAY, Double.parseDouble(value));
                    group.delays().add(Duration.ofMillis((long) (seconds * 1_000)));
                }
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    private static final Pattern DELAY = Pattern.compile("\\d{1,4}(?:\\.\\d{1,3})?");

    private static List<Agents> naming(List<Agents> groups, String agent) {
        return groups.stream().filter(g -> g.names().contains(agent)).toList();
    }

    /// @param path with its query
    boolean allows(String path) {
        return rules.stream()
                .filter(r -> r.matches(path))
                .max(Comparator.comparingInt((Rule r) -> r.path().length()).thenComparing(Rule::allows))
                .map(Rule::allows)
                .orElse(true);
    }
}
