package casus.web.screen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Function;

/// News that goes on while a page is open (server-sent events, W3C 2015).
///
/// @param path  such as `/inbox/progress`
/// @param sender runs until there is nothing more to tell, or nobody listens
public record EventFeed(String path, Sender sender) {
    /// Tells the news.
    public interface Sender {
        /// @param parameter of the URL, by name
        void to(Function<String, Optional<String>> parameter, Listener listener) throws InterruptedException;
    }

    /// The page that listens.
    public interface Listener {
        boolean isThere();

        void send(String event, JsonNode news);
    }
}
