package casus.game.tell;

import casus.terms.markup.Markup;
import java.util.List;

/// A page of HTML under construction. What comes from a file goes through [Markup#escaped]; what is appended or
/// put into a paragraph is markup already.
final class HtmlBuilder {
    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fff;--soft:#555;--line:#ccc;--band:#9db8d9;--mark:#1f4e8c;--card:#f5f7fa}
            @media screen and (prefers-color-scheme:dark){:root{--ink:#e8e8e8;--paper:#15181c;--soft:#aab;--line:#444;--band:#38506e;--mark:#8fb8ee;--card:#1c2127}}
            *{box-sizing:border-box}
            body{font:16px/1.45 "Liberation Sans",system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:64rem;margin:0 auto;padding:1rem}
            h1{font-size:1.5rem;overflow-wrap:anywhere}h2{font-size:1.15rem;margin:2.2rem 0 .6rem;overflow-wrap:anywhere}p.note{color:var(--soft)}
            .scroll{overflow-x:auto}table{border-collapse:collapse;font-variant-numeric:tabular-nums}
            th,td{text-align:left;padding:.25rem .9rem .25rem 0;border-bottom:1px solid var(--line);vertical-align:top}
            th{color:var(--soft);font-weight:600}td.n,th.n{text-align:right;white-space:nowrap}td.key{white-space:nowrap}td code{white-space:nowrap}
            figure{margin:1rem 0;max-width:32rem}figcaption{color:var(--soft)}
            .fans{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));gap:1rem}.fans figure{margin:0}
            svg{display:block;width:100%;height:auto}svg text{fill:var(--ink);font:12px "Liberation Sans",system-ui,sans-serif}
            .band{fill:var(--band)}.mid{fill:none;stroke:var(--mark);stroke-width:2}.axis{stroke:var(--line)}.bar{fill:var(--band)}.whisker{stroke:var(--ink);stroke-width:2}
            ol.path{list-style:none;padding:0;margin:0}ol.path li{border-left:3px solid var(--mark);background:var(--card);margin:.4rem 0;padding:.45rem .8rem}
            ol.path p{margin:.15rem 0;overflow-wrap:anywhere}ol.path .why{color:var(--soft);font-size:.92rem}
            @media screen and (max-width:40rem){.scroll table{min-width:36rem}}
            code{font:.9em "Liberation Mono",ui-monospace,monospace}a{color:var(--mark)}:target{outline:2px solid var(--mark);outline-offset:2px}
            a code{white-space:nowrap}ul.sentences{padding-left:1.1rem}ul.sentences li{margin:.3rem 0;overflow-wrap:anywhere}
            .sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:1.5rem}.sides ul{padding-left:1.1rem;margin:.4rem 0}.sides li{margin:.3rem 0;overflow-wrap:anywhere}.sides h3{font-size:1rem;margin:.4rem 0}
            """;
    private final StringBuilder out = new StringBuilder();

    /// The head, and the title as first heading.
    void begin(String title) {
        out.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
                .append(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">")
                .append("<title>")
                .append(Markup.escaped(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n");
        out.append("<h1>").append(Markup.escaped(title)).append("</h1>\n");
    }

    /// The whole page.
    String end() {
        return out.append("</body></html>\n").toString();
    }

    /// Adds markup.
    HtmlBuilder append(String markup) {
        out.append(markup);
        return this;
    }

    void heading(String text) {
        out.append("<h2>").append(Markup.escaped(text)).append("</h2>\n");
    }

    void paragraph(String html) {
        out.append("<p>").append(html).append("</p>\n");
    }

    void note(String text) {
        out.append("<p class=\"note\">").append(Markup.escaped(text)).append("</p>\n");
    }

    void table(List<String> head, List<List<String>> rows) {
        out.append("<div class=\"scroll\" tabindex=\"0\"><table><thead><tr>");
        head.forEach(
                h -> out.append("<th scope=\"col\">").append(Markup.escaped(h)).append("</th>"));
        out.append("</tr></thead><tbody>\n");
        for (List<String> row : rows) {
            out.append("<tr>");
            row.forEach(c -> out.append(cell(c)).append(Markup.escaped(c)).append("</td>"));
            out.append("</tr>\n");
        }
        out.append("</tbody></table></div>\n");
    }

    private static String cell(String text) {
        return text.matches("[-+0-9.% →<]+")
                ? "<td class=\"n\">"
                : text.matches("[-+0-9.%]+ .*[0-9].*") ? "<td class=\"key\">" : "<td>";
    }
}
