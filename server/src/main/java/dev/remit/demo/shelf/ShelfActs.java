package dev.remit.demo.shelf;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What people do with the catalogue besides adding to it. */
@Component
@ConditionalOnProperty("remit.demo")
public record ShelfActs(VendorActs vendors, ApprovalActs approvals, FieldActs fields) {}
