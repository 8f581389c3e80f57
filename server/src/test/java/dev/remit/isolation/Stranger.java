package dev.remit.isolation;

import dev.remit.approval.plan.WorkflowScope;
import dev.remit.identity.PersonId;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Calls any method with made-up arguments in which every id is one that belongs to somebody else. What arguments can be made
 * of is read from their types, so a service that is added tomorrow is called tomorrow.
 */
final class Stranger {

    /** What any word would not do for. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("ControlEvidenceService.control", "GV-02"),
            Map.entry("ControlQueries.framework", "eu-ai-act"),
            Map.entry("ControlQueries.key", "GV-02"),
            Map.entry("ExceptionQueries.key", "X-1"),
            Map.entry("FindingQueries.key", "F-1"),
            Map.entry("IncidentQueries.key", "I-3"),
            Map.entry("IncidentDraft.playbook", "wrong-claim"),
            Map.entry("LessonQueries.control", "GV-02"),
            Map.entry("LessonQueries.policy", "PG-01"),
            Map.entry("DiligenceQueries.question", "region"),
            Map.entry("DryRunService.key", "PG-01"),
            Map.entry("KpiQueries.key", "decided"),
            Map.entry("KpiRows.key", "decided"),
            Map.entry("OwnControlDraft.key", "NEXT-01"),
            Map.entry("OwnControlDraft.when", "use_case.publishes"),
            Map.entry("OwnControlService.key", "NEXT-01"),
            Map.entry("PatternService.key", "sandbox"),
            Map.entry("PolicyQueries.key", "PG-01"),
            Map.entry("PolicyService.key", "PG-01"),
            Map.entry("Prompt.key", "somebodys-mail"),
            Map.entry("PromptQueries.key", "neighbours-mail"),
            Map.entry("Snapshot.tier", "limited"),
            Map.entry("Suggested.function", "content"),
            Map.entry("SuggestedOwners.function", "content"),
            Map.entry("TemplateService.function", "content"),
            Map.entry("VendorService.question", "region"));

    /** What any number would not do for. */
    private static final Map<String, Integer> NUMBERS = Map.of("DryRunService.number", 2, "PolicyQueries.number", 2);

    private final SubjectRef subject;
    private final PersonId person;
    private final String text;
    private final Wish wish;
    private boolean brought;

    /** What to ask for where nothing has to be said. */
    enum Wish {
        /** Everything: filters that filter nothing. */
        ALL,
        /** That of somebody: every optional part of a filter names the id. */
        THEIRS
    }

    /**
     * @param subject the somebody's; its id is put wherever an id is asked for
     * @param person one of theirs, for where a person is asked for besides
     */
    Stranger(SubjectRef subject, PersonId person, String text, Wish wish) {
        this.subject = subject;
        this.person = subject.kind() == SubjectKind.PERSON ? new PersonId(subject.id()) : person;
        this.text = text;
        this.wish = wish;
    }

    /**
     * How a call ended.
     *
     * @param words what was shown, or the name of what it ended with
     */
    record Outcome(End end, String words) {

        enum End {
            SHOWN,
            /** Shown, after something was written. */
            CHANGED,
            REFUSED,
            /** Not a word that is meant for a caller: the arguments were too bad to get anywhere, or there is a bug. */
            BROKEN
        }

        String shown() {
            return end == End.SHOWN || end == End.CHANGED ? words : "";
        }
    }

    /** Whether the last call asked for an id; if not, another id makes no other call. */
    boolean broughtAnId() {
        return brought;
    }

    /** An {@link IllegalStateException} if an argument cannot be made up. */
    Outcome call(Object bean, Method method) {
        List<Object> arguments = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            arguments.add(make(parameter.getParameterizedType(), method.getDeclaringClass(), parameter.getName()));
        }
        try {
            @Nullable Object shown = method.invoke(bean, arguments.toArray());
            List<Object> written =
                    arguments.stream().filter(OutputStream.class::isInstance).toList();
            return new Outcome(Outcome.End.SHOWN, Spoken.words(shown) + Spoken.words(written));
        } catch (InvocationTargetException e) {
            return e.getTargetException() instanceof RefusedException refused
                    ? new Outcome(Outcome.End.REFUSED, refused.getMessage())
                    : new Outcome(Outcome.End.BROKEN, String.valueOf(e.getTargetException()));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object make(Type type, Class<?> owner, String name) {
        String word = WORDS.get(owner.getSimpleName() + "." + name);
        Integer number = NUMBERS.get(owner.getSimpleName() + "." + name);
        if (type == int.class && number != null) {
            return number;
        }
        return type == String.class && word != null ? word : make(type);
    }

    private Object make(Type type) {
        if (type instanceof ParameterizedType generic) {
            return makeGeneric(generic);
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted == UUID.class) {
            brought = true;
            return subject.id();
        } else if (wanted == PersonId.class) {
            brought = true;
            return person;
        } else if (wanted == SubjectRef.class) {
            brought = true;
            return subject;
        } else if (wanted == SubjectKind.class) {
            brought = true;
            return subject.kind();
        } else if (wanted == WorkflowScope.class) {
            return WorkflowScope.useCase("prohibited");
        } else if (wanted == String.class || wanted == Object.class) {
            return text;
        } else if (wanted == int.class || wanted == Integer.class) {
            return 50;
        } else if (wanted == long.class) {
            return 1L;
        } else if (wanted == boolean.class || wanted == Boolean.class) {
            return false;
        } else if (wanted == Instant.class) {
            return Instant.parse("2026-01-01T00:00:00Z");
        } else if (wanted == LocalDate.class) {
            return LocalDate.parse("2026-01-01");
        } else if (wanted == LocalTime.class) {
            return LocalTime.NOON;
        } else if (wanted == Duration.class) {
            return Duration.ofMinutes(5);
        } else if (wanted == byte[].class) {
            return text.getBytes(StandardCharsets.UTF_8);
        } else if (wanted == OutputStream.class) {
            return new ByteArrayOutputStream();
        } else if (wanted.isEnum()) {
            return wanted.getEnumConstants()[0];
        } else if (wanted.isRecord()) {
            return all(wanted).filter(all -> wish == Wish.ALL).orElseGet(() -> construct(wanted));
        } else if (wanted.isSealed()) {
            return make(wanted.getPermittedSubclasses()[0]);
        } else if (wanted.isInterface()) {
            return silent(wanted);
        }
        return byText(wanted);
    }

    /** Whatever is asked of it, it says nothing. */
    private static Object silent(Class<?> type) {
        return Proxy.newProxyInstance(
                Stranger.class.getClassLoader(), new Class<?>[] {type}, (p, method, args) -> null);
    }

    /** By the factory that many values have: {@code of(String)}. */
    private Object byText(Class<?> type) {
        try {
            return type.getMethod("of", String.class).invoke(null, text);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("teach the stranger to make a " + type, e);
        }
    }

    private Object makeGeneric(ParameterizedType generic) {
        Class<?> raw = (Class<?>) generic.getRawType();
        if (raw == Optional.class) {
            return optional(generic.getActualTypeArguments()[0]);
        } else if (raw == Set.class) {
            return Set.of(make(generic.getActualTypeArguments()[0]));
        } else if (raw == List.class || raw == Collection.class) {
            return List.of(make(generic.getActualTypeArguments()[0]));
        } else if (raw == Map.class) {
            Type[] entry = generic.getActualTypeArguments();
            return entry[1] == PersonId.class ? Map.of(make(entry[0]), make(entry[1])) : Map.of();
        } else if (raw.isInterface()) {
            return silent(raw);
        }
        throw new IllegalStateException("teach the stranger to make a " + generic);
    }

    /** Filled only with what can name the somebody: a made-up cursor leads nowhere. */
    private Optional<Object> optional(Type type) {
        boolean before = brought;
        brought = false;
        Object value = make(type);
        boolean names = brought && wish == Wish.THEIRS;
        brought = before || names;
        return names ? Optional.of(value) : Optional.empty();
    }

    /** A filter that filters nothing, an order that is the usual one: a public constant, or a factory so named. */
    private Optional<Object> all(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
                .findFirst()
                .map(Stranger::value)
                .or(() -> Arrays.stream(type.getMethods())
                        .filter(m -> Set.of("all", "none").contains(m.getName()) && m.getReturnType() == type)
                        .findFirst()
                        .map(this::made));
    }

    private Object made(Method factory) {
        try {
            return factory.invoke(
                    null,
                    Arrays.stream(factory.getGenericParameterTypes())
                            .map(this::make)
                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("teach the stranger to call " + factory, e);
        }
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object construct(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(Arrays.stream(components)
                    .map(c -> make(c.getGenericType(), type, c.getName()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("teach the stranger to make a " + type, e);
        }
    }
}
