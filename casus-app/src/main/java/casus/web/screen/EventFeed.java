package casus.web.screen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Function;

/// News that goes on while a page is open (server-sent events, W3C 2015).
///
/// @param path  such as `/inbox/progress`
/// @param tells runs until there is nothing more to tell, or nobody listens
public record EventFeed(String path, Tells tells) {
    /// Tells the news.
    public interface Tells {
        /// @param parameter of the URL, by name
        void to(Function<String, Optional<String>> parameter, Listener listener) throws InterruptedException;
    }

    /// The page that listens.
    public interface Listener {
        boolean isThere();

        void send(String event, JsonNode news);
    }
}
