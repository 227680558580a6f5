package dev.labstone.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.tuple;

import dev.labstone.evaluation.JudgingReport;
import dev.labstone.evaluation.Run;
import dev.labstone.gate.Gate;
import dev.labstone.judge.calibration.Label;
import dev.labstone.judge.calibration.LabelRow;
import dev.labstone.judge.calibration.LabelsReader;
import dev.labstone.model.Answer;
import dev.labstone.report.CsvListener;
import dev.labstone.report.review.Reviews;
import dev.labstone.report.review.ReviewsReader;
import dev.labstone.testing.Browser;
import dev.labstone.testing.CasesFolder;
import dev.labstone.testing.Runs;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.Role;
import dev.labstone.usecase.UseCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Looks at the review page as its reader does. */
@Tag("browser")
class ReviewPageBrowserTest {

    private static final List<Role> PAIR = List.of(Role.BASE, Role.TRAINED);
    private static final String EVIL = "</script><script>window.hit=1</script><img src=x onerror=\"window.hit=1\"><!--"
            + " \u202egnp.exe\u202c \u0000 un\u00adseen \udb40\udc41 \ud83d\udc69\u200d\ud83d\ude80 [a](javascript:hit) &lt;b&gt;";

    @TempDir
    static Path downloads;

    private static Browser browser;

    @TempDir
    Path folder;

    /** A browser of its own for each test: processes that an earlier one has left may show what was kept before that. */
    @BeforeEach
    void asOnADesk() {
        browser = Browser.start(downloads);
        browser.resize(1280, 900);
        browser.prefer("light");
        browser.complaints();
    }

    /** Whatever was refused by the policy of the page, or thrown by its script, is told there. */
    @AfterEach
    void nothingWasComplainedOf() {
        if (browser != null) {
            try (Browser ended = browser) {
                assertThat(ended.complaints()).isEmpty();
            } finally {
                browser = null;
            }
        }
    }

    @Test
    void the_verdict_comes_first_then_figures_and_all_examples() {
        open(rightIfTrained(), "");
        assertThat(text(".verdict .first"))
                .startsWith("Inconclusive whether trained is better than base: 4 of 4 against 1");
        assertThat(browser.driver()
                        .findElement(By.cssSelector(".scopes .all svg"))
                        .getAttribute("aria-label"))
                .startsWith("base is right in 1 of 4, 25 %, 95 % interval 5 % to 70 %; trained is right in 4 of 4");
        assertThat(seen()).containsExactly("france", "italy", "japan", "nepal");
        assertThat(text("#status")).isEqualTo("4 of 4 examples");
    }

    @Test
    void filters_groups_and_search_are_kept_in_the_address() {
        open(rightIfTrained(), "");
        click("[data-filter=flipped]");
        assertThat(seen()).containsExactly("france", "japan", "nepal");
        find("#group option[value=asia]").click();
        find("#text").sendKeys("KATH");
        assertThat(seen()).containsExactly("nepal");
        String hash = browser.run("return location.hash");
        assertThat(hash).isEqualTo("#filter=flipped&group=asia&text=KATH");
        browser.open(folder.resolve("index.html"), hash);
        assertThat(seen()).containsExactly("nepal");
        assertThat(text("#status")).isEqualTo("1 of 4 examples");
    }

    @Test
    void keys_walk_open_and_filter() {
        open(rightIfTrained(), "");
        keys("jj");
        assertThat(focused()).contains("italy");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        assertThat(find("#example-1").isDisplayed()).isTrue();
        assertThat(browser.<String>run("return location.hash")).isEqualTo("#open=italy");
        keys("jk");
        assertThat(focused()).contains("italy");
        keys("2");
        assertThat(seen()).containsExactly("france", "japan", "nepal");
        keys("4");
        assertThat(text("#status")).isEqualTo("No example is like that.");
        keys("1/");
        keys("japan");
        assertThat(seen()).containsExactly("japan");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
        keys("?");
        assertThat(find("#help").isDisplayed()).isTrue();
        assertThat(text("#help")).contains("next example", "wrong, all of them", "search");
    }

    @Test
    void words_that_only_one_answer_has_are_marked() {
        open(
                (role, example) ->
                        "The capital of this country is " + (role == Role.BASE ? "Rome" : "Paris") + ", I think.",
                "#open=france");
        assertThat(texts("#example-0 del")).containsExactly("Rome,");
        assertThat(texts("#example-0 ins")).containsExactly("Paris,");
    }

    @Test
    void the_marks_leave_the_words_that_both_answers_share() {
        String script = "const random = seed => () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;"
                + "for (let round = 0; round < 400; round++) { const next = random(round);"
                + " const some = () => Array.from({length: Math.floor(next() * 12)}, () => 'abc'[Math.floor(next() * 3)]);"
                + " const one = some(), two = some(), pairs = common(one, two);"
                + " const table = Array.from({length: one.length + 1}, () => new Array(two.length + 1).fill(0));"
                + " for (let i = 1; i <= one.length; i++) for (let j = 1; j <= two.length; j++) table[i][j] ="
                + "   one[i-1] === two[j-1] ? table[i-1][j-1] + 1 : Math.max(table[i-1][j], table[i][j-1]);"
                + " const rising = pairs.every(([x, y], k) => one[x] === two[y] && (k === 0 || (x > pairs[k-1][0] && y > pairs[k-1][1])));"
                + " if (!rising || pairs.length !== table[one.length][two.length]) return JSON.stringify([one, two, pairs]); }"
                + "return '';";
        open(rightIfTrained(), "");
        assertThat(browser.<String>run(script)).isEmpty();
    }

    @Test
    void texts_of_models_are_shown_and_never_run() {
        open((role, example) -> EVIL, "#open=france&open=italy");
        browser.run("window.hit = window.hit");
        assertThat(browser.<Object>run("return window.hit")).isNull();
        assertThat(browser.<Long>run("return document.querySelectorAll('#main img, #main script, #main b b').length"))
                .isZero();
        assertThat(text("#example-0 .answer pre"))
                .contains(
                        "</script><script>window.hit=1</script><img src=x",
                        "\ud83d\udc69\u200d\ud83d\ude80",
                        "&lt;b&gt;")
                .contains("U+202Egnp.exeU+202C", "U+0000", "unU+00ADseen", "U+E0041");
    }

    @Test
    void a_megabyte_of_answer_can_be_looked_at() {
        open((role, example) -> role.id() + " word".repeat(200_000), "#open=france");
        assertThat(text("#example-0 .answer pre")).endsWith("more characters in run.json)");
    }

    @Test
    void nothing_keeps_people_from_using_it() {
        write(Runs.of(
                useCase(),
                PAIR,
                (role, example) -> role == Role.BASE && example.id().equals("japan")
                        ? null
                        : role == Role.TRAINED ? example.reference() : "It may well be Rome, or so."));
        for (String scheme : List.of("light", "dark")) {
            for (int width : List.of(1280, 390)) {
                browser.prefer(scheme);
                browser.resize(width, 900);
                browser.open(folder.resolve("index.html"), "#open=france&open=japan");
                assertThat(browser.barriers()).as(scheme + ", " + width).isEmpty();
                assertThat(tooWide()).as(scheme + ", " + width).isEmpty();
            }
        }
        keys("?");
        assertThat(browser.barriers()).isEmpty();
    }

    @Test
    void the_theme_follows_the_reader_and_the_switch() {
        browser.prefer("dark");
        open(rightIfTrained(), "");
        String dark = background();
        click("#theme");
        assertThat(text("#theme")).isEqualTo("Theme: light");
        assertThat(background()).isNotEqualTo(dark);
        openUntil(
                () -> browser.run("const theme = document.getElementById('theme');"
                        + " if (theme.textContent !== 'Theme: light') theme.click();"),
                "",
                () -> text("#theme").equals("Theme: light"));
        click("#theme");
        assertThat(background()).isEqualTo(dark);
        click("#theme");
        assertThat(text("#theme")).isEqualTo("Theme: auto");
    }

    @Test
    void paper_shows_what_is_behind_every_example_that_is_seen() {
        open(rightIfTrained(), "#filter=flipped");
        browser.run("dispatchEvent(new Event('beforeprint'))");
        assertThat(find("#example-0").isDisplayed()).isTrue();
        assertThat(find("#example-3").isDisplayed()).isTrue();
        assertThat(browser.<Boolean>run("return document.getElementById('example-1').hidden"))
                .isTrue();
        browser.run("dispatchEvent(new Event('afterprint'))");
        assertThat(find("#example-0").isDisplayed()).isFalse();
    }

    @Test
    void marks_go_by_file_into_the_commentary_of_the_next_run_and_to_the_judges() throws IOException {
        Run run = judged(Runs.of(useCase(), PAIR, (role, example) -> role.id() + " says\n\"Paris\", no?"));
        write(run);
        browser.open(folder.resolve("index.html"), "#open=france");
        openUntil(this::mark, "#open=france", () -> isPressed("[aria-label='base on france'] .bad"));
        click("#save-reviews");
        click("#save-labels");

        assertThat(downloaded(ReviewsReader.FILE)).content().contains(",bad,\"'=1+1, ");
        Path kept = Files.createDirectories(run.useCase().folder());
        Files.move(downloaded(ReviewsReader.FILE), kept.resolve(ReviewsReader.FILE));
        Files.move(downloaded(LabelsReader.FILE), kept.resolve(LabelsReader.FILE));
        assertThat(LabelsReader.read(kept.resolve(LabelsReader.FILE)))
                .extracting(Label::criterion, Label::example, Label::answer, Label::label, Label::comment)
                .containsExactly(
                        tuple("rubric use", "italy", "an old answer", "useless", "@old"),
                        tuple("rubric use", "france", "trained says\n\"Paris\", no?", "useful", ""));
        assertThat(csv(run, ReviewsReader.read(run.useCase())))
                .contains("\"a person says bad: =1+1, \"\"quoted\"\" \u00e4\"", "a person says good");
    }

    private void mark() {
        if (!isPressed("[aria-label='base on france'] .bad")) {
            click("[aria-label='base on france'] .bad");
            find("[aria-label='base on france'] .comment").sendKeys("=1+1, \"quoted\" \u00e4");
            click("[aria-label='trained on france'] .good");
            find("[aria-label='trained on france'] .label option[value=useful]").click();
        }
    }

    private static boolean isPressed(String selector) {
        return "true".equals(find(selector).getAttribute("aria-pressed"));
    }

    /**
     * Does something and opens the page anew, until it shows what was kept. Chromium may forget what a page has kept just before
     * it is left, as no person could leave it.
     */
    private void openUntil(Runnable doing, String hash, BooleanSupplier kept) {
        for (int tries = 0; tries < 5; tries++) {
            doing.run();
            browser.rest();
            browser.open(folder.resolve("index.html"), hash);
            if (kept.getAsBoolean()) {
                return;
            }
        }
        fail("the page has not kept what its reader did");
    }

    @Test
    void two_answers_are_labelled_where_just_these_two_are_seen() {
        Run run = Runs.of(useCase(), List.of(Role.values()).subList(0, 4), (role, example) -> role.id());
        write(judged(run, List.of(pair("base", "trained"), pair("granite", "llama"), pair("llama", "granite"))));
        browser.open(folder.resolve("index.html"), "#open=france");
        assertThat(texts("#example-0 .label span"))
                .containsExactly("Which is better by pairwise: base (first) or trained (second)?");
    }

    private static LabelRow pair(String first, String second) {
        return new LabelRow(
                "pairwise", "france", first, Optional.of(second), List.of("first", "tie", "second"), "", "");
    }

    @Test
    void what_a_file_said_is_shown_and_can_be_taken_back() throws IOException {
        Run run = Runs.of(useCase(), PAIR, (role, example) -> "Paris");
        Files.createDirectories(run.useCase().folder());
        Files.writeString(
                run.useCase().folder().resolve(ReviewsReader.FILE),
                "example,role,verdict,comment,answer_sha256\r\nfrance,base,good,fine," + digest(run) + "\r\n");
        ReviewPage.write(Gate.open(run), ReviewsReader.read(run.useCase()), folder);
        browser.open(folder.resolve("index.html"), "#open=france");
        openUntil(
                () -> browser.run("localStorage.clear()"),
                "#open=france",
                () -> text("#marks").startsWith("1 review, 0 labels"));
        assertThat(find("[aria-label='base on france'] .comment").getAttribute("value"))
                .isEqualTo("fine");
        click("[aria-label='base on france'] .good");
        assertThat(text("#marks")).startsWith("0 reviews, 0 labels");
    }

    @Test
    void pages_lead_to_each_other_with_what_is_looked_for() throws IOException {
        Run small = Runs.of(useCase(), PAIR, rightIfTrained());
        write(new Run(
                small.id(),
                small.useCase(),
                small.lineup(),
                small.roles(),
                small.models(),
                IntStream.range(0, 1_100)
                        .mapToObj(i -> small.results().get(i % 4))
                        .toList(),
                small.judging(),
                small.notes(),
                small.tuning()));
        browser.open(folder.resolve("index.html"), "");
        keys("2");
        assertThat(texts("#pages a")).containsExactly("1 750", "2 75");
        click("#pages li:last-child a");
        assertThat(text("#status")).isEqualTo("75 of 100 examples on this page");
        assertThat(find("[data-filter=flipped]").getText()).isEqualTo("Flipped 825");
    }

    private static Run judged(Run run) {
        List<String> allowed = List.of("useless", "vague", "useful");
        List<LabelRow> rows = List.of(
                new LabelRow("rubric use", "italy", "an old answer", Optional.empty(), allowed, "useless", "@old"),
                new LabelRow("rubric use", "france", "base says\n\"Paris\", no?", Optional.empty(), allowed, "", ""),
                new LabelRow(
                        "rubric use", "france", "trained says\n\"Paris\", no?", Optional.empty(), allowed, "", ""));
        return judged(run, rows);
    }

    private static Run judged(Run run, List<LabelRow> rows) {
        return new Run(
                run.id(),
                run.useCase(),
                run.lineup(),
                run.roles(),
                run.models(),
                run.results(),
                Optional.of(new JudgingReport(List.of(), 2, true, 0, rows, List.of())),
                run.notes(),
                run.tuning());
    }

    private static String digest(Run run) {
        return Reviews.digest(
                (Answer) run.results().get(0).roles().get(Role.BASE).response());
    }

    private String csv(Run run, Reviews reviews) throws IOException {
        try (CsvListener csv = new CsvListener(folder.resolve("next"), reviews)) {
            csv.started(run.useCase(), run.lineup(), run.roles());
            run.results().forEach(csv::assessed);
            csv.finished(run);
        }
        return Files.readString(folder.resolve("next/instructlab_results.csv"));
    }

    private static Path downloaded(String name) {
        Path file = downloads.resolve(name);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!Files.exists(file) && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return file;
    }

    private static BiFunction<Role, Example, String> rightIfTrained() {
        return (role, example) -> role == Role.TRAINED ? example.reference() : "It is Rome.";
    }

    private void open(BiFunction<Role, Example, String> answers, String hash) {
        write(Runs.of(useCase(), PAIR, answers));
        browser.open(folder.resolve("index.html"), hash);
    }

    private void write(Run run) {
        ReviewPage.write(Gate.open(run), Reviews.NONE, folder);
    }

    private UseCase useCase() {
        return new CasesFolder(folder.resolve("cases")).withExamples().useCase();
    }

    /** Texts that reach over the right end of the window, where nobody sees them. */
    private static List<String> tooWide() {
        return browser.run("return [...document.querySelectorAll('body *')].filter(found => found.checkVisibility()"
                + " && !found.classList.contains('said') && found.getBoundingClientRect().right > innerWidth + 1)"
                + ".map(found => found.tagName + '.' + found.className)");
    }

    private static WebElement find(String selector) {
        return browser.driver().findElement(By.cssSelector(selector));
    }

    private static void click(String selector) {
        browser.run("document.querySelector(arguments[0]).scrollIntoView({block: 'center'})", selector);
        find(selector).click();
    }

    private static String text(String selector) {
        return find(selector).getText();
    }

    private static List<String> texts(String selector) {
        return browser.driver().findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    private static List<String> seen() {
        return texts(".example:not([hidden]) .name");
    }

    private static String focused() {
        return browser.driver().switchTo().activeElement().getText();
    }

    private static void keys(String keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }

    private static String background() {
        return browser.run("return getComputedStyle(document.body).backgroundColor");
    }
}
