package casus.read.record;

import casus.read.file.ReadingBudget;
import casus.read.item.BoundedBytes;
import casus.read.item.FieldMap;
import casus.read.item.ItemSource;
import casus.read.item.SourceOptions;
import casus.read.item.SourceStep;
import casus.read.item.UnpackingLimits;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A JSON file that lists articles: a list of objects, or an object with such a list under one of the usual names; the
/// messages of a Telegram export; a JSON Feed. Read from token to token, so that a large export needs little memory.
public final class JsonItems implements ItemSource {
    private static final Set<String> LISTS =
            Set.of("articles", "items", "results", "stories", "documents", "records", "data", "hits", "news", "posts");
    private static final Pattern KEY = Pattern.compile("\"([^\"\\\\]{1,60})\"\\s*:");
    private static final Pattern LIST = Pattern.compile("\"(" + String.join("|", LISTS) + ")\"\\s*:\\s*\\[");
    private static final Pattern TELEGRAM = Pattern.compile(
            "\"type\"\\s*:\\s*\"(?:(?:private|public)_(?:channel|group|supergroup)|personal_chat|bot_chat|saved_messages)\""
                    + "|\"about\"\\s*:\\s*\"[^\"]{0,400}Telegram");
    private static final Pattern FEED = Pattern.compile("\"version\"\\s*:\\s*\"https?://jsonfeed\\.org/");

    private final SourceStep.Entry entry;
    private final SourceOptions options;
    private final JsonParser parser;
    private final boolean telegram;
    private String chat = "";
    private boolean within;
    private long count;

    private JsonItems(SourceStep.Entry entry, InputStream in, SourceOptions options, boolean telegram)
            throws IOException {
        this.entry = entry;
        this.options = options;
        this.telegram = telegram;
        this.parser = JsonRecord.JSON.createParser(in);
    }

    /// Whether a file that begins so lists articles.
    public static boolean isKnown(String head, FieldMap fields) {
        if (TELEGRAM.matcher(head).find() || FEED.matcher(head).find()) {
            return true;
        }
        Set<String> keys = new LinkedHashSet<>();
        Matcher m = KEY.matcher(head);
        while (m.find()) {
            keys.add(m.group(1));
        }
        var parts = fields.among(keys);
        boolean told = keys.contains("date-parts")
                || keys.contains("container-title")
                || parts.containsKey(FieldMap.RecordPart.TEXT)
                || parts.containsKey(FieldMap.RecordPart.TITLE) && parts.containsKey(FieldMap.RecordPart.URL);
        boolean list = head.replaceFirst("^\ufeff", "").stripLeading().startsWith("[")
                || LIST.matcher(head).find();
        return list && told;
    }

    /// Opens one.
    ///
    /// @param in a stream whose beginning can be looked at
    public static ItemSource open(SourceStep.Entry entry, InputStream in, SourceOptions options, UnpackingLimits limits)
            throws IOException {
        in.mark(4_096);
        String head = new String(in.readNBytes(4_096), StandardCharsets.UTF_8);
        in.reset();
        return FEED.matcher(head).find()
                ? FeedItems.ofJson(entry, BoundedBytes.all(entry.where(), in, limits.item()), options)
                : new JsonItems(entry, in, options, TELEGRAM.matcher(head).find());
    }

    @Override
    public Optional<SourceStep> next() throws IOException {
        for (; ; ) {
            ReadingBudget.check();
            JsonToken token = parser.nextToken();
            if (token == null) {
                if (count == 0 && !within) {
                    throw new IOException("there is no list of articles in it");
                }
                return Optional.empty();
            }
            if (within) {
                if (token == JsonToken.END_ARRAY) {
                    within = false;
                    if (!telegram) {
                        return Optional.empty();
                    }
                    continue;
                }
                long line = parser.currentTokenLocation().getLineNr();
                JsonNode record = parser.readValueAsTree();
                count++;
                Optional<SourceStep> step = telegram
                        ? TelegramMessage.step(entry, chat, record, options)
                        : Optional.of(JsonRecord.step(entry, line, record, JsonRecord.bytes(record), options));
                if (step.isPresent()) {
                    return step;
                }
            } else {
                outside(token);
            }
        }
    }

    private void outside(JsonToken token) throws IOException {
        String name = parser.currentName();
        if (token == JsonToken.VALUE_STRING && "name".equals(name)) {
            chat = parser.getText();
        } else if (token == JsonToken.START_ARRAY) {
            boolean root = parser.getParsingContext().getParent().inRoot();
            within = telegram ? "messages".equals(name) : root || name != null && LISTS.contains(name);
            count += within ? 1 : 0;
        }
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            // What was read of it was read.
        }
    }
}
