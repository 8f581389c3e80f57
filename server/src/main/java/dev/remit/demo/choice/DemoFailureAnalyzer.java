package dev.remit.demo.choice;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences why the console did not start. */
final class DemoFailureAnalyzer extends AbstractFailureAnalyzer<DemoChoiceException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DemoChoiceException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
    }
}
