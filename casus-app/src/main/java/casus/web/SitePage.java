package casus.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Makes of a page of the workbench one that stands alone: its style inside, under its hash, no script, no form, and
/// links to other files of the folder or none.
final class SitePage {
    private static final Pattern FONTS = Pattern.compile("@font-face \\{[^}]*\\}\\n?");
    private static final Pattern ENTRY = Pattern.compile("L-[1-9]\\d{0,8}");

    private final String line;
    private final boolean wholeTexts;
    private final String style;
    private final String policy;
    private final String icon;

    /// @param line       what the foot of each page says was published
    /// @param wholeTexts whether paragraphs without an entry stay
    SitePage(String line, boolean wholeTexts) {
        this.line = line;
        this.wholeTexts = wholeTexts;
        this.style = FONTS.matcher(resource("casus.css")).replaceAll("").replace("</", "<\\/");
        this.policy = "default-src 'none'; style-src 'sha256-" + hash(style)
                + "'; img-src data:; base-uri 'none'; form-action 'none'";
        this.icon = "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(resource("casus.svg").getBytes(StandardCharsets.UTF_8));
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(SitePage.class.getResourceAsStream("/casus/web/static/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The entries whose words are marked on a page.
    List<String> entriesIn(String html) {
        return Jsoup.parse(html).select(".text a.tick[id]").eachAttr("id").stream()
                .filter(id -> ENTRY.matcher(id).matches())
                .toList();
    }

    /// The page.
    ///
    /// @param target where a link leads; nothing for one that leads nowhere
    String of(String html, Function<String, Optional<String>> target) {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        page.select(
                        "script, noscript, form, .tools form, link[rel=stylesheet], nav[hidden], .skip + .asof, datalist, .quiet.describe")
                .remove();
        page.select("button, .plus, .zoom").remove();
        page.select("link[rel=icon]").attr("href", icon);
        if (!wholeTexts) {
            page.select(".text .para").stream()
                    .filter(p -> p.selectFirst(".margin") == null)
                    .forEach(Element::remove);
            page.select(".text details.fence").stream()
                    .filter(f -> f.selectFirst(".para") == null)
                    .forEach(Element::remove);
        }
        page.select("a[href]").forEach(a -> {
            Optional<String> to = target.apply(a.attr("href"));
            if (to.isPresent()) {
                a.attr("href", to.get());
            } else {
                a.removeAttr("href");
            }
        });
        page.select("nav li").stream()
                .filter(li -> li.selectFirst("a[href]") == null)
                .forEach(Element::remove);
        page.select("nav").stream().filter(n -> n.selectFirst("a") == null).forEach(Element::remove);
        page.select("footer p")
                .forEach(
                        p -> p.text(
                                "Published from " + line + "; nothing can be changed here."
                                        + (wholeTexts
                                                ? ""
                                                : " Of each article only the paragraphs that something on record rests on are shown.")));
        page.select(".brand .tag").remove();
        Element head = page.head();
        Element style = new Element("style");
        style.appendChild(new DataNode(this.style));
        head.appendChild(style);
        head.prependElement("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr("content", policy);
        head.prependElement("meta").attr("name", "generator").attr("content", "Casus");
        Element charset = head.selectFirst("meta[charset]");
        if (charset != null) {
            charset.remove();
            head.prependChild(charset);
        }
        return "<!doctype html>\n" + page.children().outerHtml() + "\n";
    }
}
