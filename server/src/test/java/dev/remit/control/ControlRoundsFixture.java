package dev.remit.control;

import org.springframework.context.ApplicationContext;

/** Lets tests of other features wait for nothing: the round that follows the register, at once. */
public final class ControlRoundsFixture {

    private ControlRoundsFixture() {}

    public static void follow(ApplicationContext beans) {
        beans.getBean(ControlRounds.class).follow();
    }
}
