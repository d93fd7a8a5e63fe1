package casus.work;

import casus.terms.text.TerminalText;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// A stream to a terminal on which no text of others can do what only the terminal's owner may: see [TerminalText].
public final class PlainStream extends PrintStream {
    private final boolean progress;

    /// @param progress whether a progress bar is drawn here, which goes back to the beginning of its line
    public PlainStream(OutputStream out, boolean progress) {
        super(out, true, StandardCharsets.UTF_8);
        this.progress = progress;
    }

    @Override
    public void print(String text) {
        String all = String.valueOf(text);
        boolean again = progress && all.startsWith("\r");
        String rest = again ? all.substring(1) : all;
        boolean json = rest.startsWith("{") || rest.startsWith("[{");
        super.print((again ? "\r" : "") + (json ? TerminalText.json(rest) : TerminalText.lines(rest)));
    }
}
