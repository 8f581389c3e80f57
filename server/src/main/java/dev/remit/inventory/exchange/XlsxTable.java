package dev.remit.inventory.exchange;

import dev.remit.inventory.InventoryRefusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The cells of a workbook (ECMA-376) without its looks. Nothing is calculated; no document type and no entity is read; and however
 * small the file, what it unfolds to has a bound.
 */
final class XlsxTable {

    private static final int MOST_UNFOLDED = 64 * 1024 * 1024;
    private static final String SHEETS = "xl/worksheets/";

    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private final Map<String, byte[]> parts;
    private final List<String> shared;

    private XlsxTable(Map<String, byte[]> parts) throws XMLStreamException {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        this.parts = parts;
        shared = parts.containsKey("xl/sharedStrings.xml") ? sharedStrings() : List.of();
    }

    /** Whether these are the bytes of an archive, as a workbook is one. */
    static boolean isOne(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    /** The rows of the first sheet whose first row is a header, else of the first sheet; without blank rows. */
    static List<FileRow> read(byte[] file, Predicate<FileRow> header) {
        try {
            XlsxTable table = new XlsxTable(unfolded(file));
            List<String> sheets = table.sheets();
            String wanted = sheets.getFirst();
            for (String sheet : sheets) {
                if (table.rows(sheet, 1).stream().anyMatch(header)) {
                    wanted = sheet;
                    break;
                }
            }
            return table.rows(wanted, Integer.MAX_VALUE);
        } catch (XMLStreamException | IOException e) {
            throw InventoryRefusal.IMPORT_NOT_A_WORKBOOK.because();
        }
    }

    /** By the archive's directory, which needs a file: read from the front, sizes that are written behind a part are not known. */
    private static Map<String, byte[]> unfolded(byte[] file) throws IOException {
        Path path = Files.createTempFile("remit-", ".xlsx");
        try {
            Files.write(path, file);
            try (ZipFile zip = new ZipFile(path.toFile())) {
                return unfolded(zip);
            }
        } finally {
            Files.delete(path);
        }
    }

    private static Map<String, byte[]> unfolded(ZipFile zip) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        int left = MOST_UNFOLDED;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (entry.getName().startsWith("xl/")) {
                try (InputStream in = zip.getInputStream(entry)) {
                    byte[] part = bounded(in, left);
                    left -= part.length;
                    parts.put(entry.getName(), part);
                }
            }
        }
        if (!parts.containsKey("xl/workbook.xml") || !parts.containsKey("xl/_rels/workbook.xml.rels")) {
            throw InventoryRefusal.IMPORT_NOT_A_WORKBOOK.because();
        }
        return parts;
    }

    private static byte[] bounded(InputStream in, int most) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            if (out.size() + n > most) {
                throw InventoryRefusal.IMPORT_UNFOLDS_TOO_LARGE.because(MOST_UNFOLDED / 1024 / 1024);
            }
            out.write(buffer, 0, n);
        }
        return out.toByteArray();
    }

    /** In the order of their tabs. */
    private List<String> sheets() throws XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        XMLStreamReader relations = open("xl/_rels/workbook.xml.rels");
        while (relations.hasNext()) {
            if (starts(relations, "Relationship")) {
                String target = String.valueOf(relations.getAttributeValue(null, "Target"));
                String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                targets.put(String.valueOf(relations.getAttributeValue(null, "Id")), path);
            }
        }
        List<String> sheets = new ArrayList<>();
        XMLStreamReader workbook = open("xl/workbook.xml");
        while (workbook.hasNext()) {
            if (starts(workbook, "sheet")) {
                String target = targets.getOrDefault(relation(workbook), "");
                if (target.startsWith(SHEETS) && parts.containsKey(target)) {
                    sheets.add(target);
                }
            }
        }
        if (sheets.isEmpty()) {
            throw InventoryRefusal.IMPORT_NOT_A_WORKBOOK.because();
        }
        return sheets;
    }

    /** Its namespace has two spellings, so it goes by the local name. */
    private static String relation(XMLStreamReader sheet) {
        for (int i = 0; i < sheet.getAttributeCount(); i++) {
            if (sheet.getAttributeLocalName(i).equals("id") && sheet.getAttributeNamespace(i) != null) {
                return sheet.getAttributeValue(i);
            }
        }
        return "";
    }

    private List<String> sharedStrings() throws XMLStreamException {
        List<String> strings = new ArrayList<>();
        XMLStreamReader reader = open("xl/sharedStrings.xml");
        while (reader.hasNext()) {
            if (starts(reader, "si")) {
                strings.add(XlsxCell.text(reader, "si"));
            }
        }
        return strings;
    }

    private List<FileRow> rows(String sheet, int most) throws XMLStreamException {
        List<FileRow> rows = new ArrayList<>();
        XMLStreamReader reader = open(sheet);
        int number = 0;
        while (reader.hasNext() && rows.size() < most) {
            if (starts(reader, "row")) {
                number = XlsxCell.number(reader.getAttributeValue(null, "r")).orElse(number + 1);
                FileRow row = XlsxCell.row(reader, number, shared);
                if (!row.blank()) {
                    ImportFile.bound(rows.size(), row.cells().size());
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static boolean starts(XMLStreamReader reader, String element) throws XMLStreamException {
        return reader.next() == XMLStreamConstants.START_ELEMENT
                && reader.getLocalName().equals(element);
    }

    private XMLStreamReader open(String part) throws XMLStreamException {
        return xml.createXMLStreamReader(new ByteArrayInputStream(parts.getOrDefault(part, new byte[0])));
    }
}
