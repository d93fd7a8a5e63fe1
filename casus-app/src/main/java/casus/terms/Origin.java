package casus.terms;

import java.util.List;
import java.util.Optional;

/// Where an article comes from, kept beside it in the case.
///
/// @param place        as messages name it: `news.zip!june/a.txt`, `wire.jsonl:12`, or the address
/// @param address      of its page on the web, if one is known
/// @param finalAddress the address the page was fetched from after redirects, if it was fetched
/// @param status       of the server's answer; 0 if nothing was fetched
/// @param headers      of the answer, `name: value`
public record Origin(
        String place, Optional<String> address, Optional<String> finalAddress, int status, List<String> headers) {
    public Origin {
        headers = List.copyOf(headers);
    }

    /// Of something that was not fetched.
    public static Origin of(String place, Optional<String> address) {
        return new Origin(place, address, Optional.empty(), 0, List.of());
    }
}
