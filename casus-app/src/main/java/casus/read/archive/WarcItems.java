package casus.read.archive;

import casus.read.item.ItemDetails;
import casus.read.item.ItemSource;
import casus.read.item.PageName;
import casus.read.item.SourceStep;
import casus.read.item.UnpackingMeter;
import casus.read.web.WebPage;
import casus.terms.Edtf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/// The pages of a crawl (WARC, ISO 28500): answers with status 200 that may be articles. Pictures, scripts, requests,
/// redirects and what was crawled before are passed over.
public final class WarcItems implements ItemSource {
    private static final int OK = 200;
    private static final Set<String> KINDS = Set.of(
            "text/html",
            "application/xhtml+xml",
            "text/plain",
            "text/markdown",
            "application/pdf",
            "application/rtf",
            "text/rtf",
            "application/rss+xml",
            "application/atom+xml",
            "message/rfc822",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.oasis.opendocument.text");

    private final String where;
    private final UnpackingMeter meter;
    private final WarcReader reader;

    public WarcItems(String where, InputStream in, UnpackingMeter meter) throws IOException {
        this.where = where;
        this.meter = meter;
        this.reader = new WarcReader(meter.counted(in));
    }

    @Override
    public Optional<SourceStep> next() throws IOException {
        for (; ; ) {
            Optional<WarcRecord> record = reader.next();
            if (record.isEmpty()) {
                return Optional.empty();
            }
            meter.entry();
            if (record.get() instanceof WarcResponse response) {
                Optional<SourceStep> step = page(response);
                if (step.isPresent()) {
                    return step;
                }
            }
        }
    }

    private Optional<SourceStep> page(WarcResponse response) throws IOException {
        String at = ArchivePath.of(where, response.target());
        HttpResponse http;
        try {
            if (!response.contentType().base().toString().equals("application/http")) {
                return Optional.empty();
            }
            http = response.http();
        } catch (IllegalArgumentException e) {
            return Optional.of(SourceStep.fault(at, "the answer in this record cannot be read", "crawl it again"));
        }
        List<String> headers = new ArrayList<>();
        http.headers().map().forEach((name, values) -> values.forEach(v -> headers.add(name + ": " + v)));
        WebPage sent = new WebPage(target(response), target(response), http.status(), headers, new byte[0]);
        if (http.status() != OK || !KINDS.contains(sent.mediaType())) {
            return Optional.empty();
        }
        return Optional.of(new SourceStep.Entry(
                at,
                PageName.of(sent.address(), PageName.extension(sent.address())),
                new ByteArrayInputStream(body(at, http)),
                Optional.of(sent),
                new ItemDetails(
                        Optional.empty(),
                        Optional.empty(),
                        PageName.outlet(sent.address().toString()),
                        Optional.<Edtf>empty())));
    }

    /// One byte more than an article may have, so that one too large is told from one that is just so large.
    private byte[] body(String at, HttpResponse http) throws IOException {
        int most = (int) Math.min(Integer.MAX_VALUE - 8, meter.limits().item() + 1);
        try (MessageBody body = http.bodyDecoded()) {
            return meter.counted(body.stream()).readNBytes(most);
        } catch (UnpackingMeter.TooMuch bomb) {
            throw bomb;
        } catch (IOException e) {
            throw new IOException("the record of " + at + " ends before its end", e);
        }
    }

    private static URI target(WarcResponse response) {
        try {
            return new URI(response.target().replace(" ", "%20"));
        } catch (URISyntaxException e) {
            return URI.create("http://unknown.invalid/");
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            // What was read of it was read.
        }
    }
}
