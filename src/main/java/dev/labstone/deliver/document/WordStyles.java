package dev.labstone.deliver.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** How parts of a document look. Headings are real ones, so that word processors list them and screen readers find them. */
final class WordStyles {

    /** In half points, by level. */
    private static final int[] SIZES = {36, 28, 24};

    /** In twentieths of a point. */
    private static final BigInteger WIDTH = BigInteger.valueOf(11_906);

    private static final BigInteger HEIGHT = BigInteger.valueOf(16_838);
    private static final BigInteger MARGIN = BigInteger.valueOf(1_134);
    private static final String FONT = "Calibri";
    private static final String HEADING = "Heading";
    private static final int AFTER = 120;
    private static final int BEFORE_HEADING = 240;
    private static final String SHADE = "F4F6F9";

    WordStyles(XWPFDocument word) {
        XWPFStyles styles = word.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        styles.setDefaultFonts(fonts);
        page(word);
        for (int level = 1; level <= SIZES.length; level++) {
            styles.addStyle(new XWPFStyle(style(level), styles));
        }
    }

    /** A4 with margins of 2 cm, for tables are wide. */
    private static void page(XWPFDocument word) {
        CTSectPr section = word.getDocument().getBody().addNewSectPr();
        section.addNewPgSz().setW(WIDTH);
        section.getPgSz().setH(HEIGHT);
        CTPageMar margins = section.addNewPgMar();
        margins.setLeft(MARGIN);
        margins.setRight(MARGIN);
        margins.setTop(MARGIN);
        margins.setBottom(MARGIN);
    }

    private static CTStyle style(int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(HEADING + level);
        style.addNewName().setVal("heading " + level);
        style.addNewQFormat();
        style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1));
        CTRPr text = style.addNewRPr();
        text.addNewB();
        text.addNewSz().setVal(BigInteger.valueOf(SIZES[level - 1]));
        return style;
    }

    void heading(XWPFParagraph paragraph, int level) {
        paragraph.setStyle(HEADING + Math.min(level, SIZES.length));
        paragraph.setSpacingBefore(BEFORE_HEADING);
        paragraph.setSpacingAfter(AFTER);
        paragraph.setKeepNext(true);
    }

    void text(XWPFParagraph paragraph) {
        paragraph.setSpacingAfter(AFTER);
    }

    void cell(XWPFParagraph paragraph) {
        paragraph.setSpacingAfter(0);
    }

    void code(XWPFParagraph paragraph) {
        paragraph.setSpacingAfter(0);
        var properties = paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
        properties.addNewShd().setFill(SHADE);
        properties.getShd().setVal(STShd.CLEAR);
    }
}
