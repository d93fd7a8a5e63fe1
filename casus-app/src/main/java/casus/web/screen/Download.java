package casus.web.screen;

import java.util.function.Function;

/// A file a screen hands out, to be kept.
///
/// @param path such as `/brief.pdf`; its last part is the file's name
/// @param type of its content
/// @param make the file, for one request
public record Download(String path, String type, Function<Request, byte[]> make) {
    /// The file's name.
    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
