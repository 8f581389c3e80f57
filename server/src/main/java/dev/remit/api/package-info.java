/** What of the product programs can call, described as OpenAPI 3.1 from what each feature says of its own endpoints. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.remit.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
