package dev.labstone.check.structure;

import static dev.labstone.check.Outcome.ERROR;
import static dev.labstone.check.Outcome.FAIL;
import static dev.labstone.check.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.labstone.files.InvalidFileException;
import dev.labstone.testing.Checking;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlCheckTest {

    private static final Checking CHECK = Checking.of("- xml: well-formed");
    private static final int MILLION = 1_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a/>",
                "\n <?xml version=\"1.0\" encoding=\"UTF-16\"?>\n<a b='1'>x &amp; &#x41;<!-- c --><![CDATA[<]]></a>\n",
                "```xml\n<?xml version=\"1.0\"?>\n<a/>\n```",
                "<p:a xmlns:p=\"urn:x\"><p:b/></p:a>",
                "<答え>東京 🚀</答え>",
                "<a>القاهرة</a>",
            })
    void acceptsWhatIsWellFormed(String answer) {
        assertThat(CHECK.verdictOn(answer).outcome())
                .as(CHECK.verdictOn(answer).reason())
                .isEqualTo(PASS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "<a>",
                "<a></b>",
                "<a/><b/>",
                "Here: <a/>",
                "<a/> there",
                "<a b=1/>",
                "<a b='1' b='2'/>",
                "<a>&nbsp;</a>",
                "<a>&</a>",
                "<a>\u0001</a>",
                "<p:a/>",
                "<a><?xml version=\"1.0\"?></a>",
                "<!DOCTYPE html><html/>",
                "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><a/>",
            })
    void refusesWhatIsNotOrHasADocumentType(String answer) {
        assertThat(CHECK.outcomeOf(answer)).isEqualTo(FAIL);
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        assertThat(CHECK.verdictOn("").reason()).isEqualTo("expected XML, found an empty answer");
        assertThat(CHECK.verdictOn("<a>\n  <b></a>").reason())
                .isEqualTo("no well-formed XML: The element type \"b\" must be terminated by the matching end-tag"
                        + " \"</b>\" in line 2, column 8");
        assertThat(CHECK.verdictOn("```xml\n\n  <a b=1/>\n```").reason()).endsWith("in line 3, column 8");
        assertThat(CHECK.verdictOn("<!DOCTYPE a><a/>").reason()).contains("a DOCTYPE is not allowed in line 1");
    }

    @Test
    void saysItInEnglishEverywhere() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(CHECK.verdictOn("<a></b>").reason()).contains("must be terminated by");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"<a>", "<", "<a ", "&lt;", "<!--", "<![CDATA[", "x", "<a/>", "]]>", "<a b='", "\n"})
    void endsOnAMillionCharactersOfAnything(String part) {
        assertThat(CHECK.outcomeOf("<r>" + part.repeat(MILLION / part.length())))
                .isEqualTo(FAIL);
    }

    @Tag("slow")
    @Test
    void looksAtAMillionCharacters() {
        assertThat(CHECK.outcomeOf("<a>" + "<b>é</b>".repeat(MILLION / 8) + "</a>"))
                .isEqualTo(PASS);
        assertThat(CHECK.outcomeOf("<a>".repeat(MILLION / 7) + "</a>".repeat(MILLION / 7)))
                .isEqualTo(PASS);
    }

    @Test
    void saysSoIfItIsTooMuch() {
        String attributes =
                IntStream.range(0, 20_000).mapToObj(i -> " a" + i + "='1'").collect(Collectors.joining());

        assertThat(CHECK.outcomeOf("<a" + attributes + "/>")).isEqualTo(ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"valid", "[well-formed]", "{ is: valid }", "{ fence: maybe }", "{ schema: a.xsd }", ""})
    void refusesSettingsItDoesNotKnow(String settings) {
        assertThatExceptionOfType(InvalidFileException.class).isThrownBy(() -> Checking.of("- xml: " + settings));
    }

    @Test
    void looksThroughAFenceUnlessToldNotTo() {
        assertThat(Checking.of("- xml: { fence: false }").outcomeOf("```\n<a/>\n```"))
                .isEqualTo(FAIL);
        assertThat(Checking.of("- xml: {}").outcomeOf("```\n<a/>\n```")).isEqualTo(PASS);
    }
}
