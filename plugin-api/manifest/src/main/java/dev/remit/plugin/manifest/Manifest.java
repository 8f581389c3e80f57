package dev.remit.plugin.manifest;

import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.Question;
import dev.remit.plugin.manifest.mapping.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A system as its manifest describes it, checked.
 *
 * @param descriptor what the host is told
 * @param forms what a form's values have to fulfil beyond their kind
 * @param signIn signs every request in
 * @param exchange where a token comes from that signs every request in
 * @param headers sent with every request
 * @param requests in the order of the file
 * @param errors in the order of the file
 * @param rows by the request they read
 * @param limits what stays unknown of a question
 * @param checks in the order of the file
 */
record Manifest(
        ConnectorDescriptor descriptor,
        FormRules forms,
        SignIn signIn,
        Optional<TokenExchange> exchange,
        Map<String, String> headers,
        List<RequestPlan> requests,
        List<ErrorRule> errors,
        Map<String, List<Row>> rows,
        Map<Question, String> limits,
        List<Checks.Plan> checks) {

    /** The request of that name; the manifest's rules made sure that there is one. */
    RequestPlan request(String name) {
        return requests.stream()
                .filter(plan -> plan.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
