package casus.read.mail;

import casus.read.file.FileContent;
import casus.read.file.FileType;
import casus.read.file.HtmlPage;
import casus.read.item.BoundedBytes;
import casus.read.item.ItemDetails;
import casus.read.item.ItemSource;
import casus.read.item.PageName;
import casus.read.item.SourceItem;
import casus.read.item.SourceStep;
import casus.read.item.UnpackingLimits;
import casus.terms.Edtf;
import casus.terms.Origin;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/// A mail (RFC 5322, MIME): its text, or its HTML where it has no text, and the files attached to it that may be
/// articles.
public final class MailItems {
    private static final int MOST_PARTS = 200;
    private static final int DEEPEST = 20;
    private static final int LONGEST_HEADER = 100_000;

    private final SourceStep.Entry entry;
    private final UnpackingLimits limits;
    private final List<SourceStep> attached = new ArrayList<>();
    private Optional<String> plain = Optional.empty();
    private Optional<String> html = Optional.empty();
    private int parts;

    private MailItems(SourceStep.Entry entry, UnpackingLimits limits) {
        this.entry = entry;
        this.limits = limits;
    }

    /// Reads one mail.
    public static ItemSource of(SourceStep.Entry entry, InputStream in, UnpackingLimits limits) throws IOException {
        byte[] bytes = BoundedBytes.all(entry.where(), in, limits.item());
        MimeConfig config = new MimeConfig.Builder()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(LONGEST_HEADER)
                .setMaxHeaderCount(2_000)
                .setMaxContentLen(limits.item())
                .build();
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(config);
        Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
        try {
            if (message.getHeader() == null || message.getHeader().getFields().isEmpty()) {
                throw new IOException("it has no head");
            }
            return new MailItems(entry, limits).items(message, bytes);
        } finally {
            message.dispose();
        }
    }

    private ItemSource items(Message message, byte[] bytes) throws IOException {
        part(message, 0);
        ItemDetails told = details(message);
        Optional<FileContent> content = content(told);
        List<SourceStep> steps = new ArrayList<>();
        if (content.isPresent()) {
            String name = entry.name().toLowerCase(Locale.ROOT).endsWith(".eml")
                    ? PageName.base(entry.name())
                    : PageName.of(told.title().orElse(""), entry.name(), 1) + ".eml";
            steps.add(new SourceStep.Item(new SourceItem(
                    name,
                    bytes,
                    Optional.of(FileType.MAIL),
                    Optional.empty(),
                    content,
                    ItemDetails.NONE,
                    Origin.of(entry.where(), Optional.empty()))));
        } else if (attached.isEmpty()) {
            steps.add(SourceStep.fault(entry.where(), "there is no text in this mail", "leave it out"));
        }
        steps.addAll(attached);
        return ItemSource.of(steps);
    }

    private void part(Entity part, int depth) throws IOException {
        if (++parts > MOST_PARTS || depth > DEEPEST) {
            throw new IOException("its parts are too many, or nested too deep");
        }
        Body body = part.getBody();
        switch (body) {
            case Multipart several -> {
                for (Entity each : several.getBodyParts()) {
                    part(each, depth + 1);
                }
            }
            case Message within -> part(within, depth + 1);
            case SingleBody single -> single(part, single);
            case null, default -> {}
        }
    }

    private void single(Entity part, SingleBody body) throws IOException {
        String type = Objects.requireNonNullElse(part.getMimeType(), "").toLowerCase(Locale.ROOT);
        String file = Objects.requireNonNullElse(part.getFilename(), "");
        boolean inline = file.isBlank() && !"attachment".equalsIgnoreCase(part.getDispositionType());
        if (inline && type.equals("text/plain")) {
            String words = words(part, body);
            plain = Optional.of(plain.map(p -> p + "\n\n" + words).orElse(words));
        } else if (inline && type.equals("text/html")) {
            html = html.or(() -> Optional.of(words(part, body)));
        } else if (!file.isBlank() && FileType.ofName(file).isPresent()) {
            attached.add(new SourceStep.Entry(
                    entry.where() + "!" + PageName.base(file),
                    PageName.base(file),
                    new ByteArrayInputStream(bytes(body)),
                    Optional.empty(),
                    entry.told()));
        }
    }

    private byte[] bytes(SingleBody body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        body.writeTo(out);
        return out.size() > limits.item() ? new byte[0] : out.toByteArray();
    }

    private String words(Entity part, SingleBody body) {
        try {
            byte[] bytes = bytes(body);
            Charset charset = charset(part.getCharset());
            return charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII)
                    ? BoundedBytes.text(bytes)
                    : new String(bytes, charset);
        } catch (IOException e) {
            return "";
        }
    }

    private static Charset charset(String name) {
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static ItemDetails details(Message message) {
        Optional<Mailbox> from =
                Optional.ofNullable(message.getFrom()).flatMap(f -> f.stream().findFirst());
        return new ItemDetails(
                Optional.ofNullable(message.getSubject())
                        .map(s -> s.replaceAll("\\s+", " ").strip())
                        .filter(s -> !s.isEmpty()),
                from.map(Mailbox::getName).map(String::strip).filter(n -> !n.isEmpty()),
                from.map(Mailbox::getDomain).filter(d -> !d.isBlank()).map(d -> d.toLowerCase(Locale.ROOT)),
                Optional.ofNullable(message.getDate())
                        .map(d -> d.toInstant().atZone(ZoneOffset.UTC).toLocalDate())
                        .filter(d -> d.getYear() >= 1 && d.getYear() <= 9_999)
                        .map(Edtf::of));
    }

    private Optional<FileContent> content(ItemDetails told) {
        Optional<FileContent> body = plain.filter(p -> !p.isBlank())
                .map(FileContent::of)
                .or(() -> html.map(h -> HtmlPage.read(entry.where(), h)))
                .filter(c -> !c.text().isBlank());
        return body.map(b -> new FileContent(
                plain.filter(p -> !p.isBlank()).isPresent()
                        ? told.title().map(t -> t + "\n\n").orElse("")
                                + b.text().strip()
                        : b.text(),
                told.title().or(b::title),
                told.byline().or(b::byline),
                told.outlet().or(b::publisher),
                told.published().or(b::published),
                "",
                b.text().equals(plain.orElse("")) ? Map.of() : b.levels()));
    }
}
