package casus.read.mail;

import casus.read.item.ItemSource;
import casus.read.item.LineSource;
import casus.read.item.PageName;
import casus.read.item.SourceStep;
import casus.read.item.UnpackingMeter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The mails of a mailbox (mbox, RFC 4155): each begins at a line `From …` that stands first or below an empty line.
public final class MailboxItems implements ItemSource {
    private static final Pattern QUOTED_FROM = Pattern.compile("^>+From .*", Pattern.DOTALL);

    private final SourceStep.Entry entry;
    private final UnpackingMeter meter;
    private final LineSource lines;
    private Optional<ItemSource> mail = Optional.empty();
    private boolean begun;
    private boolean ended;
    private long first;
    private long next = 1;

    public MailboxItems(SourceStep.Entry entry, InputStream in, UnpackingMeter meter) {
        this.entry = entry;
        this.meter = meter;
        this.lines = new LineSource(in, meter.limits().item());
    }

    @Override
    public Optional<SourceStep> next() throws IOException {
        for (; ; ) {
            if (mail.isPresent()) {
                Optional<SourceStep> step = mail.get().next();
                if (step.isPresent()) {
                    return step;
                }
                mail = Optional.empty();
            }
            if (ended) {
                return Optional.empty();
            }
            meter.entry();
            Optional<byte[]> bytes = mail();
            String where = entry.where() + ":" + first;
            if (bytes.isEmpty()) {
                return Optional.of(SourceStep.fault(
                        where,
                        String.format(
                                Locale.ROOT,
                                "the mail has more than %.1f MB",
                                meter.limits().item() / 1e6),
                        "save what you need of it as a file of its own"));
            }
            if (bytes.get().length > 0) {
                try {
                    mail = Optional.of(MailItems.of(
                            new SourceStep.Entry(
                                    where,
                                    PageName.base(entry.name()) + "-" + first,
                                    InputStream.nullInputStream(),
                                    Optional.empty(),
                                    entry.told()),
                            new ByteArrayInputStream(bytes.get()),
                            meter.limits()));
                } catch (IOException e) {
                    return Optional.of(SourceStep.fault(
                            where, "the mail is cut off or damaged", "save it again, or leave it out"));
                }
            }
        }
    }

    /// The lines of the next mail; nothing if they are more than a mail may have.
    private Optional<byte[]> mail() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean whole = true;
        boolean blank = true;
        first = begun ? next - 1 : next;
        for (; ; ) {
            Optional<LineSource.NumberedLine> line = lines.next();
            if (line.isEmpty()) {
                ended = true;
                if (!begun && out.size() > 0) {
                    throw new IOException("no line in it begins with \"From \"");
                }
                return whole ? Optional.of(out.toByteArray()) : Optional.empty();
            }
            next = line.get().number() + 1;
            byte[] bytes = line.get().bytes();
            String start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
            if (blank && start.startsWith("From ")) {
                boolean second = begun;
                begun = true;
                if (second) {
                    return whole ? Optional.of(out.toByteArray()) : Optional.empty();
                }
                continue;
            }
            blank = bytes.length == 0;
            whole = whole
                    && !line.get().tooLong()
                    && out.size() + bytes.length <= meter.limits().item();
            if (whole) {
                int quoted = QUOTED_FROM.matcher(start).matches() ? 1 : 0;
                out.write(bytes, quoted, bytes.length - quoted);
                out.write('\n');
            }
        }
    }
}
