package casus.extract;

import casus.extract.scene.ArticleContext;
import casus.extract.text.Lexicon;
import casus.ledger.record.Entry;
import casus.terms.code.EventType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What is won and lost on a pitch: "Argentina defeated France on penalties" is no assault. A sentence is of sport
/// where it speaks of a contest and of no weapon; in an article of sport, every sentence that speaks of no weapon is.
/// It fails on a contest told in words of war alone.
final class Sports {
    private static final Set<EventType> FOUGHT =
            Set.of(EventType.ASSAULT, EventType.COERCE, EventType.CONCEDE, EventType.MOBILIZE);

    /// An article is of sport where it says so this often, and twice as often as it speaks of war.
    private static final int OFTEN = 3;

    private static final Pattern WON = Pattern.compile(
            "(?i)\\b(?:beat|beats|beaten|defeat\\w*|thrash\\w*|trounc\\w*|edged?|rout\\w*|won|wins?|lost|drew|destroy\\w*|crush\\w*|hammer\\w*|demolish\\w*|down\\w*|overc\\w+|eliminat\\w+)\\b");
    private final Pattern sport;
    private final Pattern either;
    private final Pattern team;
    private final Pattern war;
    private final Pattern score;

    /// Reads the table that ships.
    Sports() {
        Map<String, String> words = new HashMap<>();
        Lexicon.rows(
                "/casus/extract/sport.csv",
                r -> words.merge(r.getField("sort"), r.getField("words"), (a, b) -> a + "|" + b));
        this.sport = word(words, "sport", "");
        this.either = word(words, "either", "");
        this.team = word(words, "team", "\\p{Lu}\\w+ ");
        this.war = word(words, "war", "");
        this.score = Pattern.compile(words.getOrDefault("score", "(?!)"));
    }

    private static Pattern word(Map<String, String> words, String sort, String before) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + before + "(?i:" + words.getOrDefault(sort, "(?!)") + ")(?![\\p{L}\\p{N}])");
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }

    /// The drafts that are no acts of a game.
    List<Entry> without(ArticleContext context, List<Entry> drafts) {
        if (drafts.stream().noneMatch(d -> isFought(d) || isThreat(d))) {
            return drafts;
        }
        String text = context.article().text();
        long often = count(sport, text);
        boolean articleOfSport = often >= OFTEN && often > 2 * count(war, text);
        return drafts.stream()
                .filter(d -> !(isFought(d) && isPlayed(context, d, articleOfSport)
                        || articleOfSport && isThreat(d) && threatensGoal(context, d)))
                .toList();
    }

    private static boolean isFought(Entry draft) {
        return draft instanceof Entry.Event e
                && (FOUGHT.contains(e.type())
                        || e.type() == EventType.AID
                                && e.common().anchor().exact().contains("defend"));
    }

    private static boolean isThreat(Entry draft) {
        return draft instanceof Entry.Event e && e.type() == EventType.THREATEN;
    }

    /// "threatened the goal": a boycott of games that is threatened stays.
    private boolean threatensGoal(ArticleContext context, Entry draft) {
        String words = sentence(context, draft);
        return either.matcher(words).find() && !war.matcher(words).find();
    }

    private static String sentence(ArticleContext context, Entry draft) {
        int at = context.points().unitOf(draft.common().anchor().start());
        return context.trees()
                .get(Math.min(context.firstAfter(at), context.trees().size() - 1))
                .words();
    }

    private boolean isPlayed(ArticleContext context, Entry draft, boolean articleOfSport) {
        String words = sentence(context, draft);
        if (war.matcher(words).find()) {
            return false;
        }
        boolean contest = WON.matcher(words).find()
                && (score.matcher(words).find() || team.matcher(words).find());
        return articleOfSport
                || contest
                || sport.matcher(words).find()
                || either.matcher(words)
                                .results()
                                .map(m -> m.group())
                                .distinct()
                                .count()
                        >= 2;
    }
}
