package example;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.theme.Theme;
import java.sql.Date;

/** Breaks every rule that the console's views keep. It stands outside the application's packages, so no start finds it. */
@SuppressWarnings("deprecation") // @Theme is deprecated, and forbidden
@Theme
@CssImport("./x.css")
@NpmPackage(value = "x", version = "1")
@JsModule("./x.js")
@Route(registerAtStartup = false)
public class Violation extends Div {

    Date date = new Date(0);
}
