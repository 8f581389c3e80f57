package dev.remit.journey;

/** The shortest way through the intake form. */
final class Requests {

    private static final String TOOL = "Which tool does it use?";

    private Requests() {}

    /** Asks for something harmless in the name of a signed-in person and submits it; the path of its page. */
    static String submit(Visitor visitor, String name, String accountable) {
        String page = write(visitor, name, accountable);
        visitor.button("Submit for decision").click();
        visitor.see("In review");
        return page;
    }

    /** The same with a tool that nobody has named before; the path of its page. */
    static String submitWith(Visitor visitor, String tool, String name, String accountable) {
        String page = begin(visitor, name);
        answer(visitor, accountable, () -> {
            visitor.field(TOOL).last().click();
            visitor.field(TOOL).last().pressSequentially(tool);
            visitor.page().keyboard().press("Enter");
            visitor.page().keyboard().press("Tab");
            visitor.settle();
        });
        visitor.button("Submit for decision").click();
        visitor.see("In review");
        return page;
    }

    private static String write(Visitor visitor, String name, String accountable) {
        String page = begin(visitor, name);
        answer(visitor, accountable, () -> visitor.pick(TOOL, "Microsoft Copilot"));
        return page;
    }

    private static String begin(Visitor visitor, String name) {
        visitor.open("use-cases/new").field("What do you call it?").fill(name);
        visitor.button("Begin").click();
        visitor.at("use-cases/.+/request");
        return visitor.path().replaceFirst("/request.*", "");
    }

    /** Answers what the system could not fill in, up to the button that submits. */
    static void complete(Visitor visitor, String accountable) {
        answer(visitor, accountable, () -> {});
    }

    private static void answer(Visitor visitor, String accountable, Runnable tool) {
        visitor.field("Which problem does it solve?").fill("It takes a day and nobody reads it.");
        goOn(visitor);
        visitor.field("What will be different?").fill("It takes an hour, and three teams use it.");
        goOn(visitor);
        visitor.answer("Which part of marketing is it for?", "Analytics");
        visitor.answer("Who meets what it makes or decides?", "Only people here");
        goOn(visitor);
        tool.run();
        visitor.pick("Which data does it read?", "No data");
        goOn(visitor);
        visitor.answer("How far may it go on its own?", "Draft");
        goOn(visitor);
        visitor.answer("Does it do any of these?", "None of them");
        goOn(visitor);
        visitor.answer("Would work stop if it were off for a day?", "No");
        goOn(visitor);
        for (String duty : new String[] {"Accountable", "Executive owner"}) {
            visitor.pick(duty, accountable);
        }
        for (String duty : new String[] {"Operational owner", "Technical owner"}) {
            visitor.pick(duty, "Priya Anand");
        }
        visitor.pick("Responsible", "Priya Anand");
        visitor.settle();
    }

    private static void goOn(Visitor visitor) {
        visitor.settle();
        visitor.button("Continue").click();
    }
}
