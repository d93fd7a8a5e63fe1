package casus.brief.export;

import casus.ledger.decision.Decision;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.ledger.record.Wire;
import casus.terms.Anchor;
import casus.terms.code.JsonObject;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.stream.Stream;

/// Judged contradictions as schema.org's `ClaimReview`, in JSON-LD with its context inside: a review for each of
/// the two passages, by whoever judged, on the day on which they did and for the reason they gave.
///
/// Of two passages the one that is right is rated 5 of 5, the other 1. Where neither is, both are rated 1. A
/// contradiction that is open or explained is no judgement on a claim and stands in no review.
final class ClaimReviews {
    private static final int BEST = 5;
    private static final int WORST = 1;

    private final Holdings holdings;
    private final EntryKeys keys;

    ClaimReviews(Holdings holdings) {
        this.holdings = holdings;
        this.keys = new EntryKeys(holdings);
    }

    void write(Writer out) throws IOException {
        out.write("{\"@context\":{\"@vocab\":\"https://schema.org/\"},\"@graph\":[");
        String between = "\n";
        for (JsonObject review : (Iterable<JsonObject>) reviews()::iterator) {
            out.write(between + Wire.text(review.node()));
            between = ",\n";
        }
        out.write("\n]}\n");
    }

    private Stream<JsonObject> reviews() {
        return holdings.contradictions().stream()
                .filter(c -> c.state() == Contradiction.State.JUDGED)
                .flatMap(c -> holdings.ledger().decisions().settled(c.type(), c.a().id(), c.b().id()).stream()
                        .flatMap(d -> Stream.of(review(c, c.a(), c.quoteA(), d), review(c, c.b(), c.quoteB(), d))));
    }

    private JsonObject review(Contradiction c, Entry e, Anchor quote, Decision d) {
        boolean right = d.act() instanceof Decision.Settle s
                && s.right().filter(e.id()::equals).isPresent();
        return JsonObject.exact()
                .put("@type", "ClaimReview")
                .put(
                        "@id",
                        "urn:uuid:"
                                + EntryKeys.uuid("claim review\n" + c.type().wire() + "\n" + keys.of(c.a()) + "\n"
                                        + keys.of(c.b()) + "\n" + keys.of(e)))
                .put("datePublished", d.day())
                .put("author", JsonObject.exact().put("@type", "Person").put("name", d.who()))
                .put("claimReviewed", quote.exact())
                .put("itemReviewed", claim(e, quote))
                .put(
                        "reviewRating",
                        JsonObject.exact()
                                .put("@type", "Rating")
                                .put("ratingValue", right ? BEST : WORST)
                                .put("bestRating", BEST)
                                .put("worstRating", WORST)
                                .put("alternateName", right ? "correct" : "not correct"))
                .put("reviewAspect", c.type().wire() + ": " + c.about())
                .putSome("reviewBody", Optional.of(d.why()).filter(w -> !w.isBlank()));
    }

    private JsonObject claim(Entry e, Anchor quote) {
        FiledArticle a = holdings.ledger().articleOf(e);
        JsonObject article = JsonObject.exact()
                .put("@type", "CreativeWork")
                .put("identifier", "sha256:" + a.sha256())
                .put("name", a.title().filter(t -> !t.isBlank()).orElse(a.name()))
                .put("text", quote.exact())
                .putSome("datePublished", EntryKeys.plainDate(a.published()))
                .putSome(
                        "publisher",
                        a.publisher()
                                .map(p -> JsonObject.exact()
                                        .put("@type", "Organization")
                                        .put("name", p)));
        Optional<String> by = e.common()
                .accordingTo()
                .flatMap(v -> v.name().or(() -> v.actor().map(holdings.actors()::name)))
                .or(() -> e instanceof Entry.Statement s ? s.speaker() : Optional.empty());
        return JsonObject.exact()
                .put("@type", "Claim")
                .putSome(
                        "author",
                        by.map(n -> JsonObject.exact().put("@type", "Thing").put("name", n)))
                .put("appearance", article);
    }
}
