package casus.brief.export;

import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.ledger.record.Wire;
import casus.terms.ActorId;
import casus.terms.Edtf;
import casus.terms.EntryId;
import casus.terms.text.Sha256;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What things are called outside of their case: by a hash of what they are, so that two cases with one article
/// give its entries the same names, and nothing an article says can choose a name.
final class EntryKeys {
    /// RFC 4122's name space for addresses.
    private static final UUID ADDRESSES = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
    /// Ours: version 5 of `urn:casus:export` under it.
    private static final UUID OURS = uuid(ADDRESSES, "urn:casus:export");

    private static final int VERSION = 5;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_THING = 80;
    private static final List<String> OF_THE_CASE = List.of("id", "article", "grade", "review", "about", "inReturnFor");

    private final Holdings holdings;
    private final Map<EntryId, String> keys = new HashMap<>();

    EntryKeys(Holdings holdings) {
        this.holdings = holdings;
        Map<String, String> hashes = holdings.ledger().articles().stream()
                .collect(Collectors.toMap(FiledArticle::name, FiledArticle::sha256));
        Set<String> taken = new HashSet<>();
        for (Entry e : holdings.ledger().entries()) {
            ObjectNode said = Wire.object(e);
            said.remove(OF_THE_CASE);
            String content = hashes.getOrDefault(e.common().article(), "") + "\n" + Wire.text(said);
            String key = Sha256.of(content);
            for (int n = 2; !taken.add(key); n++) {
                key = Sha256.of(content + "\n" + n);
            }
            keys.put(e.id(), key);
        }
    }

    /// The hash by which an entry is known.
    String of(Entry e) {
        return Objects.requireNonNull(keys.get(e.id()), () -> "no entry is called " + e.id());
    }

    /// A UUID made of a name (RFC 4122, version 5).
    static UUID uuid(String name) {
        return uuid(OURS, name);
    }

    private static UUID uuid(UUID space, String name) {
        MessageDigest digest = sha1();
        digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(space.getMostSignificantBits())
                .putLong(space.getLeastSignificantBits())
                .array());
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
        long high = hash.getLong() & ~0xF000L | (long) VERSION << 12;
        long low = hash.getLong() & ~(3L << 62) | 1L << 63;
        return new UUID(high, low);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    /// An entry in a few words: "Russia → Iran: aircraft (delivered)".
    String title(Entry e) {
        String words = switch (e) {
            case Entry.Agreement a -> names(a.parties()) + ": " + a.name();
            case Entry.Transfer t ->
                sides(t.supplier().stream().toList(), t.recipient().stream().toList()) + ": " + t.item() + " ("
                        + t.stage().wire() + ")";
            case Entry.Event v ->
                sides(v.actors(), v.recipients()) + ": " + v.type().wire();
            case Entry.Statement s ->
                s.speaker().or(() -> s.actor().map(holdings.actors()::name)).orElse(s.asWritten()) + ": "
                        + cut(s.content(), LONGEST_THING);
            case Entry.Driver d ->
                names(List.of(d.actor())) + ": " + d.motive().wire() + ", "
                        + d.pulls().wire();
            case Entry.Expectation x -> names(x.actor().stream().toList()) + ": " + cut(x.content(), LONGEST_THING);
        };
        return cut(words.replaceAll("\\s+", " ").strip(), LONGEST_NAME);
    }

    private String sides(List<ActorId> from, List<ActorId> to) {
        return to.isEmpty() ? names(from) : names(from) + " → " + names(to);
    }

    private String names(List<ActorId> ids) {
        return ids.isEmpty() ? "?" : ids.stream().map(holdings.actors()::name).collect(Collectors.joining(", "));
    }

    /// At most so many characters of a text, none of them cut in two.
    static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    /// The words it rests on.
    static String quote(Entry e) {
        return e.common().anchor().exact();
    }

    /// The date as far as it is known, without anything but digits; nothing for an interval or an unknown year.
    static Optional<String> plainDate(Optional<Edtf> date) {
        return date.map(Edtf::text).filter(t -> t.matches("\\d{4}(-\\d{2}){0,2}"));
    }

    /// When it happened.
    static Optional<Edtf> time(Entry e) {
        return e.common().time().map(t -> t.edtf());
    }
}
