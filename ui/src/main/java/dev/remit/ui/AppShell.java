package dev.remit.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;

/** The page every view is served in. */
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("css/tokens.css")
@StyleSheet("css/remit.css")
public class AppShell implements AppShellConfigurator {}
