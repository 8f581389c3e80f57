package dev.remit.inventory.sheet;

import static dev.remit.inventory.sheet.SheetCells.count;
import static dev.remit.inventory.sheet.SheetCells.day;
import static dev.remit.inventory.sheet.SheetCells.known;
import static dev.remit.inventory.sheet.SheetCells.list;
import static dev.remit.inventory.sheet.SheetCells.text;

import dev.remit.catalog.AiModel;
import dev.remit.catalog.AiTool;
import dev.remit.catalog.CatalogQueries;
import dev.remit.catalog.DataAsset;
import dev.remit.catalog.DataClass;
import dev.remit.catalog.approved.ToolApproval;
import dev.remit.catalog.vendor.DiligenceQueries;
import dev.remit.catalog.vendor.DiligenceQuestion;
import dev.remit.catalog.vendor.Vendor;
import dev.remit.catalog.vendor.VendorAnswer;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.ownership.Ownership;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.reports.RegisterReport.Cell;
import dev.remit.reports.RegisterReport.Column;
import dev.remit.shared.SubjectRef;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The columns of the catalogue's lists, and a page's rows under them: names and answers come by the page, none by the row. */
@Component
class CatalogColumns {

    private static final int NAME = 40;
    private static final int LONG = 40;
    private static final int SHORT = 16;

    private final CatalogQueries catalog;
    private final DiligenceQueries vendors;
    private final OwnershipQueries ownership;
    private final People people;

    CatalogColumns(CatalogQueries catalog, DiligenceQueries vendors, OwnershipQueries ownership, People people) {
        this.catalog = catalog;
        this.vendors = vendors;
        this.ownership = ownership;
        this.people = people;
    }

    List<Column> tool() {
        return columns(NAME, "Name", "Vendor", "Review");
    }

    List<Cell> cells(AiTool tool) {
        return List.of(
                text(tool.name()), known(tool.vendor()), text(tool.review().code()));
    }

    List<Column> model() {
        return columns(NAME, "Name", "Vendor", "Version", "Served until", "Review");
    }

    List<Cell> cells(AiModel model) {
        return List.of(
                text(model.name()),
                known(model.vendor()),
                known(Optional.of(model.version())),
                day(model.retiresOn()),
                text(model.review().code()));
    }

    List<Column> asset() {
        return columns(NAME, "Name", "Class", "Owner", "Review");
    }

    List<List<Cell>> assets(Collection<DataAsset> assets) {
        Map<PersonId, Person> owners = people.byId(
                assets.stream().flatMap(asset -> asset.owner().stream()).toList());
        return assets.stream()
                .map(asset -> List.of(
                        text(asset.name()),
                        known(
                                asset.dataClass() == DataClass.UNKNOWN
                                        ? Optional.empty()
                                        : Optional.of(asset.dataClass().code())),
                        address(asset.owner(), owners),
                        text(asset.review().code())))
                .toList();
    }

    List<Column> vendor() {
        List<Column> all = new ArrayList<>(
                columns(SHORT, "Name", "Accountable", "Answered", "Expired", "Not answered", "Contract ends"));
        vendors.questions().forEach(question -> all.add(new Column(question.key(), LONG)));
        return all;
    }

    List<List<Cell>> vendors(Collection<Vendor> page) {
        Map<SubjectRef, Ownership> owned =
                ownership.of(page.stream().map(Vendor::ref).toList());
        Map<PersonId, Person> owners = people.byId(
                owned.values().stream().flatMap(o -> o.accountable().stream()).toList());
        Map<UUID, Map<String, VendorAnswer>> answers =
                vendors.answers(page.stream().map(Vendor::id).toList());
        List<String> keys =
                vendors.questions().stream().map(DiligenceQuestion::key).toList();
        return page.stream()
                .map(vendor -> Stream.concat(
                                Stream.of(
                                        text(vendor.name()),
                                        address(
                                                Optional.ofNullable(owned.get(vendor.ref()))
                                                        .flatMap(Ownership::accountable),
                                                owners),
                                        count(vendor.answered()),
                                        count(vendor.expired()),
                                        count(vendor.open()),
                                        day(vendor.contractEnds())),
                                keys.stream().map(key -> answer(answers.getOrDefault(vendor.id(), Map.of()), key)))
                        .toList())
                .toList();
    }

    List<Column> approval() {
        return columns(
                LONG,
                "Tool",
                "State",
                "Functions",
                "Classes of data",
                "Data assets",
                "Systems",
                "May",
                "Conditions",
                "Rests on",
                "First day",
                "Last day",
                "Asked by",
                "Asked on",
                "Decided by",
                "Decided on",
                "Because");
    }

    List<List<Cell>> approvals(Collection<ToolApproval> page) {
        Map<PersonId, Person> who = people.byId(page.stream()
                .flatMap(a ->
                        Stream.concat(Stream.of(a.requester()), a.decided().map(ToolApproval.Decided::by).stream()))
                .toList());
        Map<UUID, DataAsset> assets = catalog.dataAssetsById(
                page.stream().flatMap(a -> a.scope().assets().stream()).collect(Collectors.toSet()));
        return page.stream().map(a -> cells(a, who, assets)).toList();
    }

    private static List<Cell> cells(ToolApproval a, Map<PersonId, Person> who, Map<UUID, DataAsset> assets) {
        return List.of(
                text(a.toolName()),
                text(a.state().code()),
                list(a.scope().functions()),
                list(a.scope().classes().stream().map(DataClass::code).toList()),
                list(a.scope().assets().stream()
                        .flatMap(id -> Optional.ofNullable(assets.get(id)).stream())
                        .map(DataAsset::name)
                        .toList()),
                list(a.scope().systems()),
                list(a.scope().capabilities().stream()
                        .map(can -> can.name().toLowerCase(java.util.Locale.ROOT))
                        .toList()),
                text(a.terms().conditions()),
                text(a.terms().evidence()),
                new Cell.Day(a.terms().from()),
                new Cell.Day(a.terms().until()),
                address(Optional.of(a.requester()), who),
                new Cell.Day(a.askedAt().atOffset(ZoneOffset.UTC).toLocalDate()),
                a.decided().map(d -> address(Optional.of(d.by()), who)).orElseGet(Cell.Empty::new),
                a.decided()
                        .<Cell>map(d ->
                                new Cell.Day(d.at().atOffset(ZoneOffset.UTC).toLocalDate()))
                        .orElseGet(Cell.Empty::new),
                text(a.decided().map(ToolApproval.Decided::reason).orElse("")));
    }

    private static Cell answer(Map<String, VendorAnswer> answers, String key) {
        return known(Optional.ofNullable(answers.get(key))
                .filter(answer -> !answer.expired())
                .map(VendorAnswer::answer));
    }

    private static Cell address(Optional<PersonId> id, Map<PersonId, Person> known) {
        return known(
                id.flatMap(person -> Optional.ofNullable(known.get(person))).map(Person::email));
    }

    private static List<Column> columns(int width, String... headings) {
        return Stream.of(headings).map(heading -> new Column(heading, width)).toList();
    }
}
