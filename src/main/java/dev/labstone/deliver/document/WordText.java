package dev.labstone.deliver.document;

import java.net.URI;
import java.util.OptionalInt;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Writes the text of a paragraph. */
final class WordText extends AbstractVisitor {

    private static final String FIXED_WIDTH = "Courier New";
    private static final int SMALL = 9;
    private static final String LINK_COLOUR = "0A57C2";

    /** What XML 1.0 cannot hold. */
    private static final String UNSPEAKABLE = "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|\\p{Cs}";

    private final XWPFParagraph paragraph;
    private final OptionalInt size;
    private boolean bold;
    private boolean italic;

    WordText(XWPFParagraph paragraph) {
        this(paragraph, false, OptionalInt.empty());
    }

    /**
     * Creates text.
     *
     * @param paragraph where it goes
     * @param bold whether all of it is bold
     * @param size its size in points; empty = that of the document
     */
    WordText(XWPFParagraph paragraph, boolean bold, OptionalInt size) {
        this.paragraph = paragraph;
        this.bold = bold;
        this.size = size;
    }

    void plain(String text) {
        write(paragraph.createRun(), text);
    }

    void code(String text) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FIXED_WIDTH);
        run.setFontSize(SMALL);
        write(run, text);
    }

    @Override
    public void visit(Text text) {
        plain(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        code(code.getLiteral());
    }

    /** What looks like HTML is text. */
    @Override
    public void visit(HtmlInline html) {
        plain(html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
        plain(" ");
    }

    @Override
    public void visit(HardLineBreak end) {
        paragraph.createRun().addBreak();
    }

    @Override
    public void visit(StrongEmphasis strong) {
        boolean before = bold;
        bold = true;
        visitChildren(strong);
        bold = before;
    }

    @Override
    public void visit(Emphasis emphasis) {
        boolean before = italic;
        italic = true;
        visitChildren(emphasis);
        italic = before;
    }

    @Override
    public void visit(Link link) {
        if (!isWeb(link.getDestination())) {
            visitChildren(link);
            return;
        }
        XWPFRun run = paragraph.createHyperlinkRun(link.getDestination());
        run.setColor(LINK_COLOUR);
        write(run, link.getFirstChild() instanceof Text text ? text.getLiteral() : link.getDestination());
    }

    private void write(XWPFRun run, String text) {
        size.ifPresent(run::setFontSize);
        if (bold) {
            run.setBold(true); // to say that it is not would take it from headings
        }
        if (italic) {
            run.setItalic(true);
        }
        run.setText(text.replaceAll(UNSPEAKABLE, "\uFFFD"));
    }

    private static boolean isWeb(String link) {
        try {
            return "https".equals(URI.create(link).getScheme());
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
