package casus.second;

import casus.extract.TextEvidence;
import casus.ledger.actor.Actors;
import casus.ledger.record.Attribution;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.ledger.record.Wire;
import casus.read.Article;
import casus.terms.ActorId;
import casus.terms.Anchor;
import casus.terms.Edtf;
import casus.terms.code.Status;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The gate between a model and the ledger: nothing comes in that the text does not bear out. Words stand in the text
/// byte for byte, actors are meant within three sentences of them, and what is "as written" is written. Status and
/// direction are read once more by rules and parser; where they clash the entry is held as unsure, with both readings.
///
/// What the text says to its reader changes nothing here: it is never asked.
public final class EntryGate {
    private static final List<String> ACTOR_FIELDS = List.of("supplier", "recipient", "actor");
    /// Actors without whom an entry still tells what it tells.
    private static final List<String> MINOR_FIELDS = List.of("audience", "toward");

    private static final List<String> ACTOR_LISTS = List.of("parties", "actors", "recipients", "owedBy");
    private static final List<String> CLAIMANTS = List.of("accordingTo", "holder");
    private static final List<String> OPTIONAL_WORDS =
            List.of("designation", "place", "office", "condition", "words", "horizon");
    private static final Pattern YEAR = Pattern.compile("(?:1[89]|2[01])\\d\\d");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 600;

    private final TextEvidence evidence;
    private final Actors actors;
    private final Article article;
    private final Common.MadeBy madeBy;
    private final Set<String> seen = new HashSet<>();

    /// An entry as the gate leaves it, or why it was dropped.
    ///
    /// @param entry   empty where it was dropped
    /// @param dropped why
    /// @param clashes the readings that differ, in words; the entry is unsure where there is one
    public record GateResult(Optional<Entry> entry, Optional<DropReason> dropped, List<String> clashes) {
        public GateResult {
            clashes = List.copyOf(clashes);
        }

        private static GateResult drop(DropReason why) {
            return new GateResult(Optional.empty(), Optional.of(why), List.of());
        }
    }

    /// @param article  whose text decides
    /// @param evidence what Casus reads in it
    /// @param madeBy   names model, prompt, temperature and seed
    public EntryGate(Article article, TextEvidence evidence, Actors actors, Common.MadeBy madeBy) {
        this.article = article;
        this.evidence = evidence;
        this.actors = actors;
        this.madeBy = madeBy;
    }

    /// What becomes of one item of an answer that has the form asked for.
    ///
    /// @param number the entry's id inside the article
    public GateResult check(JsonNode item, int number) {
        String quote = item.path("anchor").path("exact").asText();
        if (quote.codePointCount(0, quote.length()) > LONGEST
                || quote.codePoints().filter(Character::isLetter).count() < SHORTEST) {
            return GateResult.drop(DropReason.QUOTE);
        }
        String prefix = item.path("anchor").path("prefix").asText("");
        List<Anchor> places = evidence.places(quote, prefix);
        if (places.isEmpty() && !prefix.isEmpty()) {
            places = evidence.places(quote, "");
        }
        if (places.isEmpty()) {
            return GateResult.drop(DropReason.QUOTE);
        }
        GateResult first = at(item, number, places.getFirst());
        for (Anchor other : places.subList(1, places.size())) {
            if (first.entry().isPresent()
                    || first.dropped().filter(DropReason.TWICE::equals).isPresent()) {
                break;
            }
            first = at(item, number, other);
        }
        return first;
    }

    private GateResult at(JsonNode item, int number, Anchor anchor) {
        ObjectNode wire = item.deepCopy();
        Mentions mentions = new Mentions(item.path("mentions"), anchor);
        wire.remove("mentions");
        if (!actorsStand(wire, mentions)) {
            return GateResult.drop(DropReason.ACTOR);
        }
        CLAIMANTS.forEach(field -> claimant(wire, field, mentions));
        if (!speakerStands(wire)) {
            return GateResult.drop(DropReason.ACTOR);
        }
        if (!mattersStand(wire, anchor)) {
            return GateResult.drop(DropReason.MATTER);
        }
        finish(wire, number, anchor);
        Entry entry;
        try {
            entry = Wire.entry(Wire.text(wire));
        } catch (IllegalArgumentException notOne) {
            return GateResult.drop(DropReason.FORM);
        }
        entry = told(entry);
        if (isNobodys(entry)) {
            return GateResult.drop(DropReason.NOBODY);
        }
        if (!seen.add(key(entry))) {
            return GateResult.drop(DropReason.TWICE);
        }
        List<String> clashes = clashes(entry);
        return new GateResult(
                Optional.of(clashes.isEmpty() ? entry : unsure(entry, clashes)), Optional.empty(), clashes);
    }

    // ---- who

    /// What the model says names each actor.
    private final class Mentions {
        private final JsonNode given;
        private final Anchor anchor;
        private final WrittenWords written;

        Mentions(JsonNode given, Anchor anchor) {
            this.given = given;
            this.anchor = anchor;
            this.written = new WrittenWords(evidence.around(anchor));
        }

        /// The actor as the tables call it, if it is meant near the quote.
        Optional<ActorId> standing(String name) {
            Optional<ActorId> known =
                    actors.find(new ActorId(name)).or(() -> actors.find(name)).map(Actors.Actor::id);
            if (known.isEmpty()) {
                boolean named = written.names(country(name).orElse(name));
                return named ? Optional.of(new ActorId(name)) : Optional.empty();
            }
            ActorId id = known.orElseThrow();
            boolean near = evidence.isMeant(id, anchor) || written.exactly(name).isPresent() && name.length() > 3;
            return near || isDescribed(name, id) ? known : Optional.empty();
        }

        /// A pronoun or a description that stands near, names nobody else, and can mean somebody the article names.
        private boolean isDescribed(String name, ActorId id) {
            for (JsonNode m : given) {
                String words = m.path("words").asText();
                boolean here = m.path("actor").asText().equals(name)
                        && written.exactly(words).isPresent();
                if (here && evidence.named(words).isEmpty() && evidence.isMeant(id)) {
                    return true;
                }
            }
            return false;
        }
    }

    /// The English name of a country that has a code and stands in no table of actors.
    private static Optional<String> country(String code) {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .map(c -> Locale.of("", c))
                .filter(c -> c.getISO3Country().equals(code))
                .map(c -> c.getDisplayCountry(Locale.ENGLISH))
                .findFirst();
    }

    private static boolean isBlank(JsonNode value) {
        return !value.isTextual() || value.asText().isBlank();
    }

    private boolean actorsStand(ObjectNode wire, Mentions mentions) {
        List<ObjectNode> holders = new ArrayList<>(List.of(wire));
        if (wire.path("then") instanceof ObjectNode then) {
            holders.add(then);
        }
        for (ObjectNode holder : holders) {
            for (String field : ACTOR_FIELDS) {
                if (isBlank(holder.path(field))) {
                    if (holder.has(field)) {
                        holder.putNull(field);
                    }
                    continue;
                }
                Optional<ActorId> standing =
                        mentions.standing(holder.path(field).asText());
                if (standing.isEmpty()) {
                    return false;
                }
                holder.put(field, standing.orElseThrow().value());
            }
        }
        for (String field : MINOR_FIELDS) {
            if (wire.has(field)) {
                Optional<ActorId> standing = isBlank(wire.path(field))
                        ? Optional.empty()
                        : mentions.standing(wire.path(field).asText());
                standing.ifPresentOrElse(a -> wire.put(field, a.value()), () -> wire.putNull(field));
            }
        }
        for (String field : ACTOR_LISTS) {
            if (wire.path(field) instanceof ArrayNode list && !stand(list, mentions)) {
                return false;
            }
        }
        return true;
    }

    private static boolean stand(ArrayNode list, Mentions mentions) {
        Set<String> out = new LinkedHashSet<>();
        for (JsonNode one : list) {
            Optional<ActorId> standing = isBlank(one) ? Optional.empty() : mentions.standing(one.asText());
            if (standing.isEmpty()) {
                return false;
            }
            out.add(standing.orElseThrow().value());
        }
        list.removeAll();
        out.forEach(list::add);
        return true;
    }

    /// Whoever is said to claim it, as far as the text names them; somebody unnamed otherwise.
    private void claimant(ObjectNode wire, String field, Mentions mentions) {
        if (!(wire.path(field) instanceof ObjectNode claim)) {
            return;
        }
        if (mentions.written.exactly(claim.path("name").asText("")).isEmpty()) {
            claim.putNull("name");
        }
        Optional<ActorId> actor = isBlank(claim.path("actor"))
                ? Optional.empty()
                : mentions.standing(claim.path("actor").asText());
        actor.ifPresentOrElse(a -> claim.put("actor", a.value()), () -> claim.putNull("actor"));
    }

    /// A speaker by name is named somewhere in the article, at least by the last part of the name.
    private boolean speakerStands(ObjectNode wire) {
        if (isBlank(wire.path("speaker"))) {
            return true;
        }
        String text = article.text().toLowerCase(Locale.ROOT);
        String[] parts =
                wire.path("speaker").asText().strip().toLowerCase(Locale.ROOT).split("[\\s-]+");
        return text.contains(parts[parts.length - 1]) || parts[0].length() > SHORTEST && text.contains(parts[0]);
    }

    // ---- what

    private boolean mattersStand(ObjectNode wire, Anchor anchor) {
        WrittenWords near = new WrittenWords(evidence.around(anchor));
        for (String field : OPTIONAL_WORDS) {
            if (wire.has(field)) {
                near.exactly(wire.path(field).asText(""))
                        .ifPresentOrElse(w -> wire.put(field, w), () -> wire.putNull(field));
            }
        }
        for (String field : List.of("quantity", "termYears")) {
            if (wire.path(field).isInt() && !near.holds(wire.path(field).asInt())) {
                wire.putNull(field);
            }
        }
        keepWritten(wire, "content", near, anchor.exact());
        if (wire.path("then") instanceof ObjectNode then) {
            keepWritten(then, "content", near, anchor.exact());
        }
        if (wire.has("speakerAsWritten")) {
            String as = wire.path("speakerAsWritten").asText();
            wire.put(
                    "speakerAsWritten",
                    near.exactly(as).or(() -> near.asFarAsWritten(as)).orElse("somebody"));
        }
        if (wire.has("name")) {
            String name = wire.path("name").asText();
            wire.put(
                    "name",
                    near.exactly(name).or(() -> near.asFarAsWritten(name)).orElse("their agreement"));
        }
        if (wire.path("conditions") instanceof ArrayNode list) {
            List<String> kept = new ArrayList<>();
            list.forEach(c -> near.exactly(c.asText()).ifPresent(kept::add));
            list.removeAll();
            kept.forEach(list::add);
        }
        time(wire, near);
        for (String field : List.of("signed", "inForce")) {
            if (wire.path(field).isTextual() && !isDated(wire.path(field).asText())) {
                wire.putNull(field);
            }
        }
        if (!wire.path("kind").asText().equals("transfer")) {
            return true;
        }
        Optional<String> item = near.asFarAsWritten(wire.path("item").asText());
        item.ifPresent(w -> wire.put("item", w));
        return item.isPresent();
    }

    private static void keepWritten(ObjectNode node, String field, WrittenWords near, String quote) {
        if (node.has(field)) {
            node.put(field, near.exactly(node.path(field).asText()).orElse(quote));
        }
    }

    /// A date is kept if its words stand near and its year is one the article can mean.
    private void time(ObjectNode wire, WrittenWords near) {
        if (!(wire.path("time") instanceof ObjectNode time)) {
            return;
        }
        boolean stands = near.exactly(time.path("text").asText()).isPresent()
                && isDated(time.path("edtf").asText());
        if (!stands) {
            wire.putNull("time");
        }
    }

    private boolean isDated(String edtf) {
        if (Edtf.find(edtf).isEmpty()) {
            return false;
        }
        Optional<Integer> published = article.published().flatMap(Edtf::latest).map(d -> d.getYear());
        return YEAR.matcher(edtf)
                .results()
                .map(r -> Integer.parseInt(r.group()))
                .allMatch(y -> article.text().contains(Integer.toString(y))
                        || published.filter(p -> Math.abs(p - y) <= 1).isPresent());
    }

    // ---- the entry

    private void finish(ObjectNode wire, int number, Anchor anchor) {
        wire.put("id", "L-" + number).put("article", article.name());
        wire.putObject("anchor")
                .put("exact", anchor.exact())
                .put("prefix", anchor.prefix())
                .put("suffix", anchor.suffix())
                .put("start", anchor.start())
                .put("end", anchor.end());
        Common.Grade grade = Common.Grade.UNKNOWN;
        wire.putObject("grade")
                .put("source", grade.source())
                .put("information", grade.information())
                .put("why", grade.why());
        wire.putObject("review").put("state", Common.Review.SUGGESTED.wire());
        wire.putObject("madeBy").put("rule", madeBy.rule()).put("matched", madeBy.matched());
    }

    /// Kinds that tell no act have the status Casus gives them; an act that is told as somebody's words is that
    /// somebody's claim, also where the model took it for the article's.
    private Entry told(Entry entry) {
        Common c = entry.common();
        return switch (entry) {
            case Entry.Expectation x -> x.with(status(c, Status.HYPOTHETICAL));
            case Entry.Driver d -> d.with(status(c, Status.ONGOING));
            case Entry.Statement s -> s.with(status(c, Status.OCCURRED));
            case Entry.Event e when c.accordingTo().isEmpty() -> e.with(claimed(c, evidence.accordingTo(e)));
            case Entry.Transfer t when c.accordingTo().isEmpty() -> t.with(claimed(c, evidence.accordingTo(t)));
            default -> entry;
        };
    }

    private static Common status(Common c, Status status) {
        return new Common(
                c.id(),
                c.article(),
                c.anchor(),
                status,
                c.accordingTo(),
                c.time(),
                c.grade(),
                c.review(),
                c.madeBy(),
                c.confidence());
    }

    private static Common claimed(Common c, Optional<Attribution> by) {
        return new Common(
                c.id(),
                c.article(),
                c.anchor(),
                c.status(),
                by,
                c.time(),
                c.grade(),
                c.review(),
                c.madeBy(),
                c.confidence());
    }

    private static boolean isNobodys(Entry entry) {
        return switch (entry) {
            case Entry.Event e -> e.actors().isEmpty() && e.recipients().isEmpty();
            case Entry.Transfer t -> t.supplier().isEmpty() && t.recipient().isEmpty();
            case Entry.Agreement a -> false;
            case Entry.Statement s ->
                s.speaker().isEmpty() && s.actor().isEmpty() && s.asWritten().equals("somebody");
            case Entry.Driver d -> false;
            case Entry.Expectation x -> false;
        };
    }

    private static String key(Entry entry) {
        ObjectNode wire = Wire.object(entry);
        wire.remove(List.of("id", "grade", "review", "madeBy"));
        return Wire.text(wire);
    }

    private List<String> clashes(Entry entry) {
        List<String> out = new ArrayList<>();
        evidence.otherStatus(entry)
                .ifPresent(other -> out.add("status: the model reads "
                        + entry.common().status().wire() + ", the rules read " + other.wire()));
        List<ActorId> named = evidence.otherNames(entry);
        if (!named.isEmpty()) {
            out.add("actors: the model reads " + list(entry.named()) + ", the words name " + list(named));
        }
        List<ActorId> doers = evidence.otherDoers(entry);
        if (!doers.isEmpty()) {
            String who = list(doers);
            out.add("direction: the model reads it as done to " + who + ", the rules as done by " + who);
        }
        return out;
    }

    private static String list(Collection<ActorId> ids) {
        return ids.stream().map(ActorId::value).collect(Collectors.joining(", "));
    }

    /// The same entry, held as unsure, with what speaks against it in `madeBy`.
    static Entry unsure(Entry entry, List<String> why) {
        Common c = entry.common();
        Common.MadeBy both = new Common.MadeBy(c.madeBy().rule(), c.madeBy().matched() + "; " + String.join("; ", why));
        return entry.with(new Common(
                c.id(),
                c.article(),
                c.anchor(),
                c.status(),
                c.accordingTo(),
                c.time(),
                c.grade(),
                Common.Review.UNSURE,
                both,
                c.confidence()));
    }
}
