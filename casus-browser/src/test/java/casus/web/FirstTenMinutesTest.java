package casus.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import casus.app.Command;
import casus.ledger.file.CaseFile;
import casus.terms.EntryId;
import casus.web.Chromium.Reader;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// What somebody does in the first ten minutes, step after step, in one window and one case.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class FirstTenMinutesTest {
    private static final String QUESTION = "/question?q=Will+Russia+defend+Iran+against+Israel%3F";
    private static final String OWN = """
            Russia condemned Israel's attack on Iran on 14 June 2025.
            Russia promised Iran twenty fighter jets in July 2025.
            "We will not send troops to Iran," Foreign Minister Sergei Lavrov said on Tuesday.
            """;

    private final Chromium chromium = Chromium.open();
    private final Page page = chromium.page(Reader.usual());

    private Path folder = Path.of("");
    private Optional<BrowserWorkbench> opened = Optional.empty();

    @BeforeAll
    void open(@TempDir Path given) {
        folder = given;
        opened = Optional.of(new BrowserWorkbench(SampleCase.in(folder)));
    }

    @AfterEach
    void nothingWasAmiss() {
        chromium.assertNothingAmiss();
    }

    @AfterAll
    void close() {
        chromium.close();
        opened.ifPresent(BrowserWorkbench::close);
    }

    @Test
    @Order(1)
    void aTextPastedInComesOutWithItsSentencesColoured() {
        go("/inbox");
        page.getByLabel("Title").fill("A note of my own");
        page.getByLabel("Published").first().fill("2025-08-01");
        page.locator("#text").fill(OWN);
        page.locator("form:has(#text) button").click();
        assertThat(page.locator("#upload-title")).containsText("Done: 1 of 1 entered");
        page.locator("[aria-labelledby=upload-title] a").first().click();
        assertThat(page.locator("h1")).containsText("A note of my own");
        Locator marked = page.locator(".text [data-in]");
        assertThat(marked.count()).isGreaterThanOrEqualTo(3);
        assertThat(marked.first().evaluate("e => getComputedStyle(e).backgroundColor"))
                .isNotEqualTo(page.locator("main").evaluate("e => getComputedStyle(e).backgroundColor"));
        assertThat(page.locator("details.card").count()).isGreaterThanOrEqualTo(3);
    }

    @Test
    @Order(2)
    void aNumberLeadsToItsSentenceInOneStep() {
        go(QUESTION);
        Locator cite = page.locator("table.observed a.did").first();
        String entry = cite.locator(".dim").innerText().strip();
        String quote = String.valueOf(cite.getAttribute("title"));
        cite.click();
        page.waitForURL("**/reader**");
        assertThat(page.url()).contains("article=");
        Locator words = page.locator("[data-in~='" + entry + "']");
        assertThat(words.first()).isInViewport();
        assertThat(flat(String.join("", words.allTextContents()))).contains(flat(quote));
        assertThat(page.locator("#card-" + entry)).hasAttribute("open", Pattern.compile(".*"));
    }

    /// Not the first number only: whatever a page cites is a link to words that stand in the text as quoted.
    @Test
    @Order(3)
    void everythingThatAPageCitesLeadsToItsSentence() {
        Map<String, String> cited = new LinkedHashMap<>();
        for (String path : List.of(QUESTION, "/anatomy", "/ach", "/brief", "/timeline", "/whatif", "/contradictions")) {
            go(path);
            Locator cites = page.locator("main a[href*='/reader'][href*='entry=L-']");
            assertThat(cites.count()).as(path).isPositive();
            cites.all().stream()
                    .map(a -> String.valueOf(a.getAttribute("href")))
                    .forEach(link -> cited.put(link.replaceFirst(".*entry=(L-\\d+).*", "$1"), link));
        }
        assertThat(cited.size()).isGreaterThan(20);
        try (CaseFile open = CaseFile.existing(folder.resolve("sample.casus"))) {
            cited.forEach((entry, link) -> {
                go(link);
                Locator marked = page.locator("[data-in~='" + entry + "']");
                assertThat(marked.first()).isInViewport();
                assertThat(String.join("", marked.allTextContents()))
                        .as(entry)
                        .isEqualTo(open.entry(new EntryId(Integer.parseInt(entry.substring(2))))
                                .orElseThrow()
                                .common()
                                .anchor()
                                .exact());
            });
        }
    }

    @Test
    @Order(4)
    void rejectingOneEntryMovesTheForecastAndUndoBringsItBack() {
        go(QUESTION);
        String before = forecast();
        go("/review");
        page.keyboard().press("x");
        assertThat(page.locator(".flash")).containsText("rejected");
        go(QUESTION);
        assertThat(forecast()).isNotEqualTo(before);
        takeBackTheLast();
        go(QUESTION);
        assertThat(forecast()).isEqualTo(before);
    }

    /// On the desk, where every decision stands with its Undo.
    private void takeBackTheLast() {
        go("/");
        Locator last = page.locator("li.made form button").first();
        String undo = String.valueOf(last.getAttribute("aria-label"));
        last.click();
        assertThat(page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(undo).setExact(true)))
                .hasCount(0);
        assertThat(page.locator("main")).containsText("taken back");
    }

    private void go(String path) {
        assertThat(opened.orElseThrow().go(page, path)).as(path).isEqualTo(200);
    }

    /// The ladder in whole per cents, and the sum for force to two digits: one entry of many moves that first.
    private String forecast() {
        return page.locator("table.forecast tbody").innerText()
                + page.getByText("parts add up to").first().innerText();
    }

    @Test
    @Order(5)
    void twoNamesAreSaidToBeOneAndItIsTakenBack() {
        go("/ledger");
        page.locator("[data-row] [data-open]").first().click();
        page.waitForURL("**entry=**");
        Locator form = page.locator("form.names").first();
        form.locator("select, input[list]").first().waitFor();
        List<String> names = page.locator("#names option").all().stream()
                .map(o -> String.valueOf(o.getAttribute("value")))
                .toList();
        Locator own = form.locator("[name=a]");
        String first = own.inputValue();
        form.locator("[name=b]")
                .fill(names.stream().filter(n -> !n.equals(first)).findFirst().orElseThrow());
        form.locator("button[value=same]").click();
        assertThat(page.locator(".flash")).containsText("are the same");
        page.locator("#undo button").click();
        go("/");
        assertThat(page.locator("li.made.gone", new Page.LocatorOptions().setHasText("the same")))
                .hasCount(1);
    }

    @Test
    @Order(6)
    void aContradictionIsOpenedAndJudged() {
        go("/contradictions");
        Locator first = page.locator("article.contra.st-open").first();
        assertThat(first.locator("mark").count()).isEqualTo(2);
        first.locator("input[name=why]").fill("the later of the two quotes the text");
        first.locator("button[value=judged]").click();
        assertThat(page.locator(".flash")).containsText("judged");
        assertThat(page.locator("article.contra.st-judged").count()).isEqualTo(1);
        assertThat(page.locator("article.contra.st-judged")).containsText("the later of the two quotes the text");
    }

    @Test
    @Order(7)
    void onTheTwelfthOfJuneNothingLaterIsThere() {
        go("/reader");
        int all = page.locator("[data-row]").count();
        page.getByLabel("known as of").fill("2025-06-12");
        page.locator("form.asof button").click();
        assertThat(page.locator(".asofline")).containsText("2025-06-12");
        assertThat(page.locator("[data-row]").count()).isLessThan(all).isPositive();
        for (String day : page.locator("[data-row] td:nth-child(2)").allInnerTexts()) {
            assertThat(day.isBlank()
                            || day.length() < 10
                            || !LocalDate.parse(day.strip()).isAfter(LocalDate.of(2025, 6, 12)))
                    .as(day)
                    .isTrue();
        }
        page.keyboard().press("g");
        page.keyboard().press("l");
        page.waitForURL("**/ledger**");
        assertThat(page.url()).contains("asof=2025-06-12");
        assertThat(page.locator("main")).not().containsText("14 June 2025");
    }

    @Test
    @Order(8)
    void anAssumptionIsMovedAndItsAddressShowsTheSameElsewhere() {
        go("/whatif");
        String drafted = page.locator("#outcome").innerText();
        Locator lever = page.locator("input[type=range]").first();
        lever.press(lever.inputValue().equals(lever.getAttribute("max")) ? "Home" : "End");
        page.waitForURL("**set.**");
        assertThat(page.locator("#outcome")).containsText("B, yours");
        String moved = page.locator("#outcome").innerText();
        assertThat(moved).isNotEqualTo(drafted);
        Page elsewhere = chromium.page(Reader.usual());
        elsewhere.navigate(page.url());
        assertThat(elsewhere.locator("#outcome").innerText()).isEqualTo(moved);
        elsewhere.close();
        page.goBack();
        assertThat(page.locator("#outcome")).not().containsText("B, yours");
    }

    @Test
    @Order(9)
    void theBriefRefusesANoteThatForetells() {
        go("/brief");
        String before = page.locator(".sheet").innerText();
        page.keyboard().press("e");
        Locator words = page.locator("textarea").first();
        words.fill(words.inputValue() + " It is likely, high confidence.");
        page.locator("form.wording button").click();
        assertThat(page.locator("[role=alert]")).containsText("Not taken");
        assertThat(page.locator("[aria-invalid=true]").first())
                .hasValue(Pattern.compile(".*likely, high confidence\\."));
        go("/brief");
        assertThat(page.locator(".sheet").innerText()).isEqualTo(before);
    }

    /// The answer is on the first page; what it rests on begins on the second.
    @Test
    @Order(10)
    void theBriefIsPrintedOnOnePageAndItsAppendixOnOthers() throws Exception {
        for (String size : List.of("A4", "Letter")) {
            go("/brief");
            byte[] printed = page.pdf(new Page.PdfOptions().setFormat(size));
            try (PDDocument document = Loader.loadPDF(printed)) {
                assertThat(text(document, 1))
                        .as(size)
                        .contains("Bottom line", "Key judgements", "Alternatives considered")
                        .doesNotContain("Appendix:");
                assertThat(text(document, 2).strip()).as(size).startsWith("Appendix:");
            }
        }
    }

    /// The machine's one font is a face that Casus does not ship, so what is set in it is set in none of ours.
    @Test
    @Order(12)
    void everyScreenIsPrintedInTheFontsThatShip() throws Exception {
        for (String path : BrowserWorkbench.screens()) {
            go(path);
            Set<String> fonts = new HashSet<>();
            try (PDDocument document = Loader.loadPDF(page.pdf())) {
                for (PDPage sheet : document.getPages()) {
                    for (COSName name : sheet.getResources().getFontNames()) {
                        // Glyphs drawn one by one have no name: what is set in a font as it is has one.
                        Optional.ofNullable(sheet.getResources().getFont(name).getName())
                                .map(n -> n.replaceFirst("^[A-Z]{6}\\+", ""))
                                .ifPresent(fonts::add);
                    }
                }
            }
            assertThat(fonts)
                    .as(path)
                    .contains("LiberationSans")
                    .isSubsetOf(
                            "LiberationSans",
                            "LiberationSans-Bold",
                            "LiberationSans-Italic",
                            "LiberationSerif",
                            "LiberationSerif-Bold",
                            "LiberationSerif-Italic",
                            "LiberationMono");
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    @Test
    @Order(11)
    void theLedgerOpensAsATableAndTheCaseAsANetworkInOtherPrograms() throws Exception {
        go("/ledger");
        Path csv = folder.resolve("ledger.csv");
        page.waitForDownload(() -> page.locator("footer a:has-text('CSV')").click())
                .saveAs(csv);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            List<NamedCsvRecord> all = rows.stream().toList();
            assertThat(all.size()).isPositive();
            assertThat(all)
                    .allMatch(row -> row.getField("id").matches("L-\\d+")
                            && !row.getField("quote").isBlank());
        }
        Path network = folder.resolve("network.graphml");
        Clock noon = Clock.fixed(SampleCase.TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        Command.run(
                noon,
                "export",
                "graphml",
                network.toString(),
                "--case",
                folder.resolve("sample.casus").toString());
        var xml = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(network.toFile());
        assertThat(xml.getElementsByTagNameNS("*", "node").getLength()).isGreaterThan(5);
        assertThat(xml.getElementsByTagNameNS("*", "edge").getLength()).isGreaterThan(5);
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
