package dev.remit.inventory.exchange;

import dev.remit.inventory.InventoryRefusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads rows and cells from where a reader stands. */
final class XlsxCell {

    /** A character that XML cannot hold, or an underscore before what looks like one. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})[0-9]{1,7}");
    private static final int LETTERS = 26;
    private static final int MOST_DIGITS = 40;

    private final String kind;
    private final boolean formula;
    private final String value;

    private XlsxCell(String kind, boolean formula, String value) {
        this.kind = kind;
        this.formula = formula;
        this.value = value;
    }

    /** From its start to its end; cells that are not written are empty. */
    static FileRow row(XMLStreamReader reader, int number, List<String> shared) throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        Set<Integer> formulas = new HashSet<>();
        while (!ends(reader.next(), reader, "row")) {
            if (reader.isStartElement() && reader.getLocalName().equals("c")) {
                int place = place(reader.getAttributeValue(null, "r"), cells.size());
                ImportFile.bound(0, place + 1);
                while (cells.size() <= place) {
                    cells.add("");
                }
                XlsxCell cell = cell(reader);
                cells.set(place, cell.words(shared).strip());
                if (cell.formula) {
                    formulas.add(place);
                }
            }
        }
        while (!cells.isEmpty() && cells.getLast().isEmpty() && !formulas.contains(cells.size() - 1)) {
            cells.removeLast();
        }
        return new FileRow(number, List.copyOf(cells), Set.copyOf(formulas));
    }

    private static XlsxCell cell(XMLStreamReader reader) throws XMLStreamException {
        String kind = String.valueOf(reader.getAttributeValue(null, "t"));
        boolean formula = false;
        String value = "";
        while (!ends(reader.next(), reader, "c")) {
            if (reader.isStartElement()) {
                switch (reader.getLocalName()) {
                    case "f" -> formula = true;
                    case "v" -> value = reader.getElementText();
                    case "is" -> value = text(reader, "is");
                    default -> {
                        // its looks
                    }
                }
            }
        }
        return new XlsxCell(kind, formula, value);
    }

    private String words(List<String> shared) {
        return switch (kind) {
            case "s" ->
                shared.get(number(value).stream()
                        .filter(n -> n < shared.size())
                        .findFirst()
                        .orElseThrow(() -> InventoryRefusal.IMPORT_NOT_A_WORKBOOK.because()));
            case "inlineStr" -> value;
            case "str" -> unescaped(value);
            default -> plain(value);
        };
    }

    /** Numbers are written as computers do: 1.6E4. */
    private static String plain(String number) {
        if (number.length() > MOST_DIGITS || !number.matches("-?[0-9.]+([eE][+-]?[0-9]{1,2})?")) {
            return number;
        }
        try {
            return new BigDecimal(number).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return number;
        }
    }

    /** The text of an element, whatever its parts look like; how a word is read aloud is no part of it. */
    static String text(XMLStreamReader reader, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean aloud = false;
        for (int event = reader.next(); !ends(event, reader, element); event = reader.next()) {
            if (reader.isStartElement() && reader.getLocalName().equals("rPh")) {
                aloud = true;
            } else if (ends(event, reader, "rPh")) {
                aloud = false;
            } else if (reader.isStartElement() && reader.getLocalName().equals("t")) {
                String part = reader.getElementText();
                text.append(aloud ? "" : part);
            }
        }
        return unescaped(text.toString());
    }

    static OptionalInt number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,7}")
                ? OptionalInt.of(Integer.parseInt(text))
                : OptionalInt.empty();
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }

    /** From 0; cells may leave out where they stand. */
    private static int place(@Nullable String reference, int next) {
        Matcher parts = REFERENCE.matcher(reference == null ? "" : reference);
        if (!parts.matches()) {
            return next;
        }
        int place = 0;
        for (char letter : parts.group(1).toCharArray()) {
            place = place * LETTERS + letter - 'A' + 1;
        }
        return place - 1;
    }

    private static boolean ends(int event, XMLStreamReader reader, String element) {
        return event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(element);
    }
}
