package dev.labstone.deliver.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** A document for word processors (Office Open XML): headings, paragraphs, lists, blocks and tables. */
final class WordDocument extends AbstractVisitor {

    private static final String MADE_BY = "Labstone";
    private static final int BULLET_INDENT = 360;
    private static final OptionalInt CELL_SIZE = OptionalInt.of(8);

    private final XWPFDocument word;
    private final WordStyles styles;

    private WordDocument(XWPFDocument word) {
        this.word = word;
        this.styles = new WordStyles(word);
    }

    static byte[] of(Node document) throws IOException {
        WordLog.calm();
        try (XWPFDocument word = new XWPFDocument()) {
            POIXMLProperties properties = word.getProperties();
            properties.getCoreProperties().setCreated(Optional.empty());
            properties.getCoreProperties().setCreator(MADE_BY);
            properties.getExtendedProperties().setApplication(MADE_BY);
            document.accept(new WordDocument(word));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            word.write(bytes);
            return TimelessZip.of(bytes.toByteArray());
        }
    }

    @Override
    public void visit(Heading heading) {
        XWPFParagraph paragraph = word.createParagraph();
        styles.heading(paragraph, heading.getLevel());
        heading.accept(new WordText(paragraph));
    }

    @Override
    public void visit(Paragraph text) {
        XWPFParagraph paragraph = word.createParagraph();
        styles.text(paragraph);
        if (text.getParent() instanceof ListItem) {
            bullet(paragraph);
        }
        text.accept(new WordText(paragraph));
    }

    @Override
    public void visit(BulletList list) {
        visitChildren(list);
    }

    /** A line each, so that a block may go on on the next page. */
    @Override
    public void visit(FencedCodeBlock block) {
        block.getLiteral().stripTrailing().lines().forEach(line -> {
            XWPFParagraph paragraph = word.createParagraph();
            styles.code(paragraph);
            new WordText(paragraph).code(line);
        });
        word.createParagraph();
    }

    /** What looks like HTML is text. */
    @Override
    public void visit(HtmlBlock html) {
        new WordText(word.createParagraph()).plain(html.getLiteral());
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            List<TableRow> rows = new ArrayList<>();
            block.accept(new AbstractVisitor() {
                @Override
                public void visit(CustomNode node) {
                    if (node instanceof TableRow row) {
                        rows.add(row);
                    } else {
                        visitChildren(node);
                    }
                }
            });
            table(rows);
        }
    }

    private void table(List<TableRow> rows) {
        XWPFTable table = word.createTable(rows.size(), cells(rows.get(0)).size());
        table.setWidth("100%");
        for (int i = 0; i < rows.size(); i++) {
            List<TableCell> cells = cells(rows.get(i));
            for (int j = 0; j < cells.size(); j++) {
                XWPFParagraph paragraph = table.getRow(i).getCell(j).getParagraphArray(0);
                styles.cell(paragraph);
                cells.get(j).accept(new WordText(paragraph, i == 0, CELL_SIZE));
            }
        }
        table.getRow(0).setRepeatHeader(true);
        word.createParagraph();
    }

    private static List<TableCell> cells(TableRow row) {
        List<TableCell> cells = new ArrayList<>();
        for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
            cells.add((TableCell) node);
        }
        return cells;
    }

    private static void bullet(XWPFParagraph paragraph) {
        paragraph.setIndentationLeft(BULLET_INDENT);
        paragraph.setIndentationHanging(BULLET_INDENT / 2);
        new WordText(paragraph).plain("• ");
    }
}
