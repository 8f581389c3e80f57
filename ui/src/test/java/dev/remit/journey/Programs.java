package dev.remit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;

/** Programs that ask the decision API before they act. */
final class Programs {

    private Programs() {}

    /** What an administrator gives a program to ask with. */
    static String token(Visitor administrator, String program) {
        administrator.open("settings/tokens").button("Make a token").first().click();
        administrator.field("Which program uses it?").fill(program);
        administrator.dialog().getByLabel("Ask").first().check();
        administrator.button("Make the token").click();
        String token = administrator.field("Token").inputValue();
        administrator.button("I have it").click();
        return token;
    }

    /** What a program is answered that wants to start a customer journey. */
    static String ask(Visitor visitor, String token, String useCase, boolean sandbox) {
        Map<String, Object> facts = Map.of("action.sandbox", sandbox, "action.reviewed", true);
        APIResponse response = visitor.page()
                .request()
                .post(
                        visitor.address("api/v1/decisions"),
                        RequestOptions.create()
                                .setHeader("Authorization", "Bearer " + token)
                                .setData(Map.of("action", "trigger-lifecycle", "use_case", useCase, "facts", facts)));
        assertThat(response.status()).as(response.text()).isEqualTo(200);
        return response.text();
    }
}
