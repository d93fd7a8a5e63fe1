package casus.read.record;

import casus.read.item.PageName;
import casus.read.item.RecordFields;
import casus.read.item.SourceOptions;
import casus.read.item.SourceStep;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// One message of a chat, as Telegram Desktop exports it in machine-readable form. What the program says itself ("Ann
/// joined"), and messages without words, are passed over.
final class TelegramMessage {
    private TelegramMessage() {}

    /// @param chat name of the channel or group, which is the outlet
    static Optional<SourceStep> step(SourceStep.Entry in, String chat, JsonNode message, SourceOptions options) {
        String text = text(message.path("text")).strip();
        if (!message.path("type").asText("message").equals("message") || text.isEmpty()) {
            return Optional.empty();
        }
        String id = message.path("id").asText("0");
        String from = message.path("from").asText("");
        String author = message.path("author").asText(from.equals(chat) ? "" : from);
        String forwarded = message.path("forwarded_from").asText("");
        String date = message.path("date").asText(message.path("date_unixtime").asText(""));
        RecordFields fields = new RecordFields("", text, date, forwarded.isEmpty() ? chat : forwarded, author, "");
        return Optional.of(fields.step(
                in.where() + "!" + (chat.isEmpty() ? "" : chat.replaceAll("\\s+", " ") + "/") + id,
                PageName.of(chat.isEmpty() ? "message-" + id : chat + "-" + id, in.name(), 1),
                JsonRecord.bytes(message),
                true,
                options.follow()));
    }

    /// A text is one string, or pieces of which some are marked as links, bold, and so on.
    private static String text(JsonNode text) {
        if (!text.isArray()) {
            return text.asText("");
        }
        StringBuilder out = new StringBuilder();
        text.forEach(piece -> out.append(
                piece.isTextual() ? piece.asText() : piece.path("text").asText("")));
        return out.toString();
    }
}
