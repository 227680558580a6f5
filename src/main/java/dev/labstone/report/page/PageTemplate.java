package dev.labstone.report.page;

import dev.labstone.gate.Gate;
import dev.labstone.gate.Headline;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;

/**
 * The page around the data. A browser runs its script and uses its style, and nothing else: both are named by their digests in
 * the page's content security policy.
 *
 * @param html the page, with places for the rest
 * @param style its style
 * @param script its script
 */
record PageTemplate(String html, String style, String script) {

    /** The parts of the script, in the order in which they run. */
    private static final List<String> SCRIPTS =
            List.of("text.js", "difference.js", "marks.js", "figures.js", "example.js", "page.js");

    static PageTemplate load() {
        String script = SCRIPTS.stream().map(PageTemplate::resource).collect(Collectors.joining("\n"));
        return new PageTemplate(resource("page.html"), resource("page.css"), script);
    }

    /** Returns the page; the data come last, for they may hold what looks like a place for something. */
    String fill(Gate gate, String data) {
        String page = html.replace("@style-digest@", digest(style))
                .replace("@script-digest@", digest(script))
                .replace("@style@", style)
                .replace("@script@", script);
        int place = page.indexOf("@data@");
        String before = page.substring(0, place)
                .replace("@title@", escape(gate.run().useCase().title()))
                .replace("@verdict@", escape(Headline.of(gate)));
        return before + data + page.substring(place + "@data@".length());
    }

    private static String escape(String text) {
        return StringEscapeUtils.escapeHtml4(text);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static String resource(String name) {
        try (InputStream stream = PageTemplate.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException("could not read the resource " + name, impossible);
        }
    }
}
