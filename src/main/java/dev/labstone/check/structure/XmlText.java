package dev.labstone.check.structure;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A text that may be <a href="https://www.w3.org/TR/xml/">XML</a> with <a
 * href="https://www.w3.org/TR/xml-names/">namespaces</a>. A document type is refused, so there are no entities to expand
 * or fetch.
 */
final class XmlText {

    private static final String XERCES = "http://apache.org/xml/";

    /** How the parser of the JDK begins the message that a limit of its own was exceeded. */
    private static final String LIMIT = "JAXP0001";

    private final String text;
    private final Body body;
    private final int skipped;

    XmlText(Body body) {
        this.body = body;
        this.text = body.text().strip();
        this.skipped = body.text().length() - body.text().stripLeading().length();
    }

    /**
     * Returns what is wrong and where, or empty if it is well-formed.
     *
     * @throws RefusedException if it is too much for the parser
     */
    Optional<String> problem() {
        try {
            parser().parse(new InputSource(new StringReader(text)), new Handler());
            return Optional.empty();
        } catch (SAXParseException wrong) {
            return Optional.of(reason(wrong));
        } catch (SAXException | ParserConfigurationException broken) {
            throw new IllegalStateException("the XML parser does not work: " + broken, broken);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static SAXParser parser() throws SAXException, ParserConfigurationException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(XERCES + "features/disallow-doctype-decl", true);
        factory.setXIncludeAware(false);
        SAXParser parser = factory.newSAXParser();
        parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        // the root has the English messages; with Locale.ENGLISH those of the computer's language would be taken
        parser.setProperty(XERCES + "properties/locale", Locale.ROOT);
        return parser;
    }

    private String reason(SAXParseException wrong) {
        String message = wrong.getMessage().lines().findFirst().orElse("");
        if (message.startsWith(LIMIT)) {
            throw RefusedException.tooMuch("the XML is too much to read: " + message);
        }
        if (message.contains("DOCTYPE is disallowed")) {
            message = "a DOCTYPE is not allowed";
        }
        return Shown.sentence(message) + " in " + place(wrong);
    }

    private String place(SAXParseException wrong) {
        String before = body.text().substring(0, skipped);
        int lines = (int) before.chars().filter(letter -> letter == '\n').count();
        int columns = wrong.getLineNumber() == 1 ? skipped - (before.lastIndexOf('\n') + 1) : 0;
        return body.place(wrong.getLineNumber() + lines, wrong.getColumnNumber() + columns);
    }

    /** Throws on every error, but says nothing on the console. */
    private static final class Handler extends DefaultHandler {

        @Override
        public void error(SAXParseException wrong) throws SAXException {
            throw wrong;
        }

        @Override
        public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
            throw new SAXException("nothing is fetched: " + systemId);
        }
    }
}
