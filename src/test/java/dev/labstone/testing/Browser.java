package dev.labstone.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real Chromium without a window. Where there is none, a test is aborted; in CI it fails, for there it has to look. */
public final class Browser implements AutoCloseable {

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String DRIVER = "chromedriver";
    private static final Duration REST = Duration.ofMillis(1_000);

    /** Else it warns that it has no Java classes for the protocol of the newest browser, which nobody here needs. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /**
     * Starts a browser.
     *
     * @param downloads the folder that it downloads into
     */
    public static Browser start(Path downloads) {
        Optional<Path> browser =
                BROWSERS.stream().flatMap(name -> command(name).stream()).findFirst();
        Optional<Path> service = command(DRIVER);
        if (browser.isEmpty() || service.isEmpty()) {
            missing();
        }
        SELENIUM.setLevel(Level.SEVERE);
        ChromeDriverService chromeDriver = new ChromeDriverService.Builder()
                .usingDriverExecutable(service.orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(chromeDriver, options(browser.orElseThrow(), downloads)));
    }

    /** Returns what drives it. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Opens a file at a place of it, anew even if it is open already. */
    public void open(Path file, String hash) {
        driver.get("about:blank");
        driver.get(file.toUri() + hash);
    }

    /** Does nothing for a while, as a person would before leaving a page. */
    public void rest() {
        try {
            Thread.sleep(REST.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs a script, which returns something. */
    @SuppressWarnings("unchecked")
    public <T> T run(String script, Object... arguments) {
        return (T) driver.executeScript(script, arguments);
    }

    /** Makes the window as wide as a telephone, or as a desk. */
    public void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Lets the page believe that its reader prefers this. */
    public void prefer(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Returns what axe finds to keep people from using the page, with all its rules. */
    public List<String> barriers() {
        driver.executeScript(axe());
        return run(
                "return axe.run().then(found => found.violations.map(violation => violation.id + ': '"
                        + " + violation.help + ' ' + violation.nodes.map(node => node.target + ' ' + node.failureSummary).join(', ')))");
    }

    /** Returns what the page complained of since the last time. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getMessage())
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static ChromeOptions options(Path browser, Path downloads) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions()
                .setBinary(browser.toFile())
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync")
                .setExperimentalOption("prefs", Map.of("download.default_directory", downloads.toString()));
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        return options;
    }

    private static void missing() {
        String message = "the review page was not looked at, because there is no Chromium with its driver; with"
                + " \"apt-get install chromium chromium-driver\", or Chrome and chromedriver on the path, it is";
        if (System.getenv("CI") != null) {
            fail(message);
        }
        abort(message);
    }

    private static Optional<Path> command(String name) {
        return Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .flatMap(folder -> Stream.of(Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String axe() {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
