package dev.remit.inventory.exchange;

import dev.remit.inventory.register.RegisterRow;
import dev.remit.ownership.Duty;
import java.util.List;
import java.util.Map;

/**
 * A row of the register with what only files hold.
 *
 * @param answers as they were typed, by question
 * @param data names of data assets, each with its class after a colon
 * @param owners e-mail addresses by duty
 */
record Exported(
        RegisterRow row, Map<String, List<String>> answers, List<String> data, Map<Duty, List<String>> owners) {}
