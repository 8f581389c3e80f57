package dev.remit.reports;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A PDF as a reader's search finds it. */
final class PdfText {

    private final PdfReader reader;

    PdfText(byte[] pdf) {
        try {
            reader = new PdfReader(pdf);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    int pages() {
        return reader.getNumberOfPages();
    }

    String page(int number) {
        try {
            return new PdfTextExtractor(reader).getTextFromPage(number).replaceAll("[\\s\u2009]+", " ");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String all() {
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= pages(); page++) {
            text.append(page(page)).append(' ');
        }
        return text.toString();
    }

    String about(String key) {
        return reader.getInfo().get(key);
    }

    /** The names of fonts whose file is not inside the document. */
    List<String> fontsLeftOut() {
        List<String> leftOut = new ArrayList<>();
        for (int i = 1; i < reader.getXrefSize(); i++) {
            PdfObject object = reader.getPdfObject(i);
            if (object instanceof PdfDictionary descriptor
                    && PdfName.FONTDESCRIPTOR.equals(descriptor.getAsName(PdfName.TYPE))
                    && descriptor.get(PdfName.FONTFILE2) == null) {
                leftOut.add(String.valueOf(descriptor.getAsName(PdfName.FONTNAME)));
            }
            if (object instanceof PdfDictionary font
                    && PdfName.FONT.equals(font.getAsName(PdfName.TYPE))
                    && PdfName.TYPE1.equals(font.getAsName(PdfName.SUBTYPE))) {
                leftOut.add(String.valueOf(font.getAsName(PdfName.BASEFONT)));
            }
        }
        return leftOut;
    }
}
