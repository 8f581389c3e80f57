package dev.remit.catalog;

import dev.remit.identity.PersonId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the catalogue. Who requests a use case may add what is missing; who manages the catalogue looks at it. */
@Service
@Transactional
public class CatalogService {

    private static final String MAY_ADD = "hasAnyAuthority('catalog:manage', 'use-case:request', 'use-case:manage')";

    /** The tool of this name: the one there is, or a new, unreviewed one. */
    @PreAuthorize(MAY_ADD)
    public AiTool addTool(String name, Optional<String> vendor) {
        throw new UnsupportedOperationException("lands next");
    }

    /** The model of this name: the one there is, or a new, unreviewed one. */
    @PreAuthorize(MAY_ADD)
    public AiModel addModel(String name, Optional<String> vendor) {
        throw new UnsupportedOperationException("lands next");
    }

    /** The asset of this name: the one there is, or a new, unreviewed one of this class. */
    @PreAuthorize(MAY_ADD)
    public DataAsset addDataAsset(String name, DataClass dataClass) {
        throw new UnsupportedOperationException("lands next");
    }

    @PreAuthorize("hasAuthority('catalog:manage')")
    public void reviewTool(UUID id, Review review, String reason) {
        throw new UnsupportedOperationException("lands next");
    }

    @PreAuthorize("hasAuthority('catalog:manage')")
    public void reviewModel(UUID id, Review review, String reason) {
        throw new UnsupportedOperationException("lands next");
    }

    @PreAuthorize("hasAuthority('catalog:manage')")
    public void reviewDataAsset(UUID id, Review review, String reason) {
        throw new UnsupportedOperationException("lands next");
    }

    /** Says how sensitive an asset is. Use cases keep the tier they had until they are assessed again. */
    @PreAuthorize("hasAuthority('catalog:manage')")
    public void classify(UUID dataAsset, DataClass dataClass, String reason) {
        throw new UnsupportedOperationException("lands next");
    }

    @PreAuthorize("hasAuthority('catalog:manage')")
    public void own(UUID dataAsset, PersonId owner) {
        throw new UnsupportedOperationException("lands next");
    }
}
