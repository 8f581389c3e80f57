package dev.remit.control.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.shared.Problem;
import dev.remit.shared.Refusal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FileRulesTest {

    private static final byte[] TEXT = "Name;Date\nNadia;2026-11-02\n".getBytes(UTF_8);

    @Test
    void whatIsWhatItsNameSaysIsTaken() {
        assertThat(FileRules.problems(List.of(
                        new GivenFile("Scan.PDF", Files.pdf("one page")),
                        new GivenFile("picture.png", Files.png()),
                        new GivenFile("protocol.docx", Files.zip("[Content_Types].xml", "word/document.xml")),
                        new GivenFile("list.csv", TEXT),
                        new GivenFile("umlaut.txt", new byte[] {'M', (byte) 0xfc, 'l', 'l', '\r', '\n'}))))
                .isEmpty();
    }

    @Test
    void whatIsSomethingElseThanItsNameSaysIsRefusedByName() {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(UTF_8);
        assertThat(refused(new GivenFile("logo.png", page))).containsExactly(EvidenceFileRefusal.OTHER_CONTENT);
        assertThat(refused(new GivenFile("report.pdf", page))).containsExactly(EvidenceFileRefusal.OTHER_CONTENT);
        assertThat(refused(new GivenFile("list.csv", Files.png()))).containsExactly(EvidenceFileRefusal.OTHER_CONTENT);
        assertThat(refused(new GivenFile("sheet.xlsx", Files.zip("[Content_Types].xml", "word/document.xml"))))
                .containsExactly(EvidenceFileRefusal.OTHER_CONTENT);
        assertThat(refused(new GivenFile(
                        "macro.docx", Files.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"))))
                .containsExactly(EvidenceFileRefusal.OTHER_CONTENT);
        assertThat(refused(new GivenFile("page.html", page))).containsExactly(EvidenceFileRefusal.UNKNOWN_KIND);
        assertThat(refused(new GivenFile("nothing", TEXT))).containsExactly(EvidenceFileRefusal.UNKNOWN_KIND);
    }

    @Test
    void tooMuchAndNothingAreRefused() {
        byte[] large = new byte[FileRules.LARGEST + 1];
        byte[] half = new byte[FileRules.LARGEST];
        java.util.Arrays.fill(half, (byte) 'a');
        assertThat(refused(new GivenFile("none.txt", new byte[0]))).containsExactly(EvidenceFileRefusal.EMPTY_FILE);
        assertThat(refused(new GivenFile("large.pdf", large))).containsExactly(EvidenceFileRefusal.TOO_LARGE);
        GivenFile[] six = Collections.nCopies(6, new GivenFile("a.txt", TEXT)).toArray(GivenFile[]::new);
        assertThat(refused(six)).containsExactly(EvidenceFileRefusal.TOO_MANY_FILES);
        GivenFile[] three = Collections.nCopies(3, new GivenFile("a.txt", half)).toArray(GivenFile[]::new);
        assertThat(refused(three)).containsExactly(EvidenceFileRefusal.TOO_LARGE_TOGETHER);
        assertThat(FileRules.problem("setup.exe").refusal()).isEqualTo(EvidenceFileRefusal.UNKNOWN_KIND);
        assertThat(FileRules.problem("film.pdf").refusal()).isEqualTo(EvidenceFileRefusal.TOO_LARGE);
    }

    /** What is packed is rubbish here, and nobody notices: only the directory is read. */
    @Test
    void anArchiveIsNeverUnpacked() {
        byte[] archive = Files.zip("[Content_Types].xml", "word/document.xml");
        int packed = new String(archive, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("word/document.xml")
                + "word/document.xml".length();
        java.util.Arrays.fill(archive, packed, packed + 10, (byte) 0xff);
        assertThat(refused(new GivenFile("bomb.docx", archive))).isEmpty();
    }

    @Test
    void aNameLeadsNowhereAndShowsAsWhatItIs() {
        assertThat(FileName.clean("../../etc/passwd.txt")).isEqualTo("passwd.txt");
        assertThat(FileName.clean("C:\\Users\\nadia\\proof.pdf")).isEqualTo("proof.pdf");
        assertThat(FileName.clean("invoice\u202Efdp.exe")).isEqualTo("invoicefdp.exe");
        assertThat(FileName.clean("a\r\nb\u0000c\t.txt")).isEqualTo("a bc.txt");
        assertThat(FileName.clean("who\"is<it>?.png")).isEqualTo("whoisit.png");
        assertThat(FileName.clean(".pdf")).isEqualTo("file.pdf");
        assertThat(FileName.clean("")).isEqualTo("file");
        assertThat(FileName.clean("x".repeat(300) + ".pdf")).hasSize(255).endsWith("x.pdf");
        assertThat(FileName.clean("😀".repeat(200) + ".pdf"))
                .hasSizeLessThanOrEqualTo(255)
                .endsWith("😀.pdf");
    }

    @Property
    void anyNameComesOutBoundedPlainAndTheSameASecondTime(@ForAll String given) {
        String name = FileName.clean(given);
        assertThat(name).isNotBlank().doesNotContain("/", "\\", "\u202e", "\n", "\r", "\u0000");
        assertThat(name.length()).isBetween(1, FileName.LONGEST);
        assertThat(FileName.clean(name)).isEqualTo(name);
    }

    @Property
    void anyBytesAreToldWithoutTrouble(@ForAll @Size(max = 400) byte[] content) {
        for (FileKind kind : FileKind.values()) {
            boolean fits = kind.fits(content);
            assertThat(Set.of(true, false)).contains(fits);
        }
        byte[] ended = java.util.Arrays.copyOf(content, content.length + 22);
        System.arraycopy(new byte[] {'P', 'K', 5, 6}, 0, ended, content.length, 4);
        ended[content.length + 10] = 3;
        assertThat(ZipNames.of(ended)).isNotNull();
    }

    private static List<Refusal> refused(GivenFile... files) {
        return FileRules.problems(List.of(files)).stream().map(Problem::refusal).toList();
    }
}
