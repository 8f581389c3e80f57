package dev.remit.isolation;

import dev.remit.approval.MyTurn;
import dev.remit.catalog.CatalogService;
import dev.remit.catalog.DataClass;
import dev.remit.catalog.approved.ApprovedScope;
import dev.remit.catalog.approved.ToolApprovalDraft;
import dev.remit.catalog.approved.ToolApprovalId;
import dev.remit.catalog.approved.ToolApprovalService;
import dev.remit.catalog.vendor.AnswerDraft;
import dev.remit.catalog.vendor.VendorService;
import dev.remit.field.ConsentBasis;
import dev.remit.field.DataField;
import dev.remit.field.FieldDraft;
import dev.remit.field.FieldService;
import dev.remit.field.Masking;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Capability;
import dev.remit.risk.MarketingFunction;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.asset.AssetLinkService;
import dev.remit.scan.asset.AssetReachQueries;
import dev.remit.scan.asset.LinkableObject;
import dev.remit.scan.tool.ToolUseService;
import dev.remit.testing.Workspace;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** What the neighbour's catalogue says about vendors, and about what tools are approved for. */
record CatalogNextDoor(ApplicationContext beans, Workspace workspace, PersonId administrator) {

    void moveIn() {
        vendor();
        toolApprovals();
        field();
    }

    /** Of its data. */
    private void field() {
        workspace.as(administrator, () -> {
            UUID asset = beans.getBean(CatalogService.class)
                    .addDataAsset(Neighbour.CANARY + " data", DataClass.PERSONAL)
                    .id();
            DataField.Particulars known = new DataField.Particulars(
                    DataClass.PERSONAL,
                    ConsentBasis.CONSENT,
                    "EU",
                    Optional.empty(),
                    Masking.NONE,
                    "",
                    Optional.of(administrator));
            beans.getBean(FieldService.class)
                    .add(new FieldDraft(asset, Neighbour.CANARY + " data", known, Set.of(MarketingFunction.CONTENT)));
            beans.getBean(FieldService.class).add(new FieldDraft(asset, Neighbour.CANARY + " field", known, Set.of()));
            beans.getBean(AssetLinkService.class)
                    .link(
                            asset,
                            beans.getBean(AssetReachQueries.class).linkable(asset, "", 50).stream()
                                    .map(LinkableObject::object)
                                    .collect(Collectors.toSet()));
        });
    }

    /** About whom something is known. */
    private void vendor() {
        workspace.as(administrator, () -> {
            UUID vendor = beans.getBean(CatalogService.class).addVendor(Neighbour.CANARY + " vendor");
            beans.getBean(VendorService.class)
                    .answer(
                            vendor,
                            "region",
                            new AnswerDraft(
                                    Neighbour.CANARY + " vendor",
                                    Neighbour.CANARY + " vendor",
                                    Optional.of(LocalDate.now(beans.getBean(Clock.class))
                                            .plusDays(90))));
        });
    }

    /** One that counts, one that waits, one that was taken back. */
    private void toolApprovals() {
        ToolApprovalService approvals = beans.getBean(ToolApprovalService.class);
        PersonId second = workspace.person(Neighbour.CANARY + " Administrator", "administrator");
        UUID tool = workspace.as(administrator, () -> beans.getBean(CatalogService.class)
                .addTool(Neighbour.CANARY + " tool", Optional.empty())
                .id());
        ToolApprovalDraft draft = new ToolApprovalDraft(
                tool,
                new ApprovedScope(
                        Set.of("content"), Set.of(DataClass.PUBLIC), Set.of(), Set.of(), Set.of(Capability.SEE)),
                Neighbour.CANARY + " remark",
                Neighbour.CANARY + " remark",
                Optional.empty(),
                Optional.of(LocalDate.now(beans.getBean(Clock.class)).plusDays(90)));
        ToolApprovalId granted = workspace.as(second, () -> approvals.ask(draft));
        workspace.as(administrator, () -> new MyTurn(beans).approve(granted.subject(), Neighbour.CANARY + " remark"));
        workspace.as(second, () -> approvals.ask(draft));
        ToolApprovalId withdrawn = workspace.as(administrator, () -> approvals.ask(draft));
        workspace.as(administrator, () -> approvals.withdraw(withdrawn, Neighbour.CANARY + " remark"));
        workspace.as(administrator, () -> beans.getBean(ToolUseService.class)
                .say(
                        beans.getBean(AccessMapQueries.class)
                                .list(AccessFilter.none(), Optional.empty(), 1)
                                .items()
                                .getFirst()
                                .id(),
                        tool));
    }
}
