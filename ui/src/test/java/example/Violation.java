package example;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.theme.Theme;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.Acting;
import dev.remit.tenancy.TenantId;
import java.sql.Date;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Breaks every rule that the console's views keep. It stands outside the application's packages, so no start finds it. */
@SuppressWarnings("deprecation") // @Theme is deprecated, and forbidden
@Theme
@CssImport("./x.css")
@NpmPackage(value = "x", version = "1")
@JsModule("./x.js")
@Route(registerAtStartup = false)
public class Violation extends Div {

    Date date = new Date(0);
    DatePicker picker = new DatePicker();
    Class<?> sql = JdbcClient.class;
    Class<?> transaction = TransactionTemplate.class;

    void act(Acting acting, Ledger ledger, TenantId tenant, Act act) {
        acting.asJob(tenant, "a view", Set.of(), () -> act);
        ledger.append(act);
    }
}
