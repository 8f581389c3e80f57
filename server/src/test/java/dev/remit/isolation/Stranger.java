package dev.remit.isolation;

import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Calls any method with made-up arguments in which every id is one that belongs to somebody else. What arguments can be made
 * of is read from their types, so a service that is added tomorrow is called tomorrow.
 */
final class Stranger {

    private final SubjectRef subject;
    private final String text;
    private boolean brought;

    /** @param subject the somebody's; its id is put wherever an id is asked for */
    Stranger(SubjectRef subject, String text) {
        this.subject = subject;
        this.text = text;
    }

    /** Whether the last call asked for an id; if not, another id makes no other call. */
    boolean broughtAnId() {
        return brought;
    }

    /** What the method showed, as text; empty if it refused. An {@link IllegalStateException} if an argument cannot be made up. */
    String call(Object bean, Method method) {
        List<Object> arguments = new ArrayList<>();
        for (Type type : method.getGenericParameterTypes()) {
            arguments.add(make(type));
        }
        try {
            @Nullable Object shown = method.invoke(bean, arguments.toArray());
            StringBuilder all = new StringBuilder(String.valueOf(shown));
            arguments.stream()
                    .filter(ByteArrayOutputStream.class::isInstance)
                    .map(ByteArrayOutputStream.class::cast)
                    .forEach(out -> all.append(words(out.toByteArray())));
            return all.toString();
        } catch (InvocationTargetException refused) {
            return "";
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object make(Type type) {
        if (type instanceof ParameterizedType generic) {
            return makeGeneric(generic);
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted == UUID.class) {
            brought = true;
            return subject.id();
        } else if (wanted == SubjectRef.class) {
            brought = true;
            return subject;
        } else if (wanted == SubjectKind.class) {
            return subject.kind();
        } else if (wanted == String.class) {
            return text;
        } else if (wanted == int.class || wanted == Integer.class) {
            return 50;
        } else if (wanted == long.class) {
            return 50L;
        } else if (wanted == boolean.class) {
            return false;
        } else if (wanted == Instant.class) {
            return Instant.parse("2026-01-01T00:00:00Z");
        } else if (wanted == LocalDate.class) {
            return LocalDate.parse("2026-01-01");
        } else if (wanted == LocalTime.class) {
            return LocalTime.NOON;
        } else if (wanted == byte[].class) {
            return text.getBytes(StandardCharsets.UTF_8);
        } else if (wanted == OutputStream.class) {
            return new ByteArrayOutputStream();
        } else if (wanted.isEnum()) {
            return wanted.getEnumConstants()[0];
        } else if (wanted.isRecord()) {
            return constant(wanted).orElseGet(() -> construct(wanted));
        } else if (wanted.isSealed()) {
            return make(wanted.getPermittedSubclasses()[0]);
        } else if (wanted.isInterface()) {
            return Proxy.newProxyInstance(wanted.getClassLoader(), new Class<?>[] {wanted}, (p, method, args) -> null);
        }
        return byText(wanted);
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
            return Optional.empty();
        } else if (raw == Set.class) {
            return Set.of(make(generic.getActualTypeArguments()[0]));
        } else if (raw == List.class || raw == Collection.class) {
            return List.of(make(generic.getActualTypeArguments()[0]));
        } else if (raw == Map.class) {
            return Map.of();
        }
        throw new IllegalStateException("teach the stranger to make a " + generic);
    }

    /** A filter that filters nothing, an order that is the usual one: public constants of their own type. */
    private static Optional<Object> constant(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
                .findFirst()
                .map(Stranger::value);
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
            return constructor.newInstance(
                    Arrays.stream(components).map(c -> make(c.getGenericType())).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("teach the stranger to make a " + type, e);
        }
    }

    /** The text of a file; of the parts of a workbook too. */
    private static String words(byte[] file) {
        StringBuilder words = new StringBuilder(new String(file, StandardCharsets.UTF_8));
        if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
            try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
                for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                    words.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return words.toString();
    }
}
