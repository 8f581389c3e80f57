package dev.remit.isolation;

import dev.remit.identity.PersonId;
import dev.remit.isolation.Stranger.Outcome;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Calls every public method of every service with ids of somebody's, as whoever is signed in. */
final class ServiceCalls {

    private final ApplicationContext beans;
    private final List<Neighbour.Id> ids;
    private final PersonId person;

    /** @param person whose id goes where a person is asked for besides something else */
    ServiceCalls(ApplicationContext beans, List<Neighbour.Id> ids, PersonId person) {
        this.beans = beans;
        this.ids = ids;
        this.person = person;
    }

    /**
     * One call.
     *
     * @param id what was brought; empty if the method asks for no id
     */
    record Call(Method method, Stranger.Wish wish, Optional<UUID> id) {

        String service() {
            return ServiceCalls.service(method);
        }

        String name() {
            return ServiceCalls.name(method);
        }

        @Override
        public String toString() {
            return name() + id.map(i -> " with " + i).orElse("");
        }
    }

    static boolean reads(Method method) {
        return service(method).matches(".*(Queries|Export)");
    }

    static boolean writes(Method method) {
        return !reads(method);
    }

    private Stream<Method> methods(Predicate<Method> which) {
        return beans.getBeansWithAnnotation(Service.class).values().stream()
                .flatMap(ServiceCalls::methods)
                .filter(which);
    }

    Set<String> services(Predicate<Method> which) {
        return methods(which).map(ServiceCalls::service).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> names(Predicate<Method> which) {
        return methods(which).map(ServiceCalls::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String service(Method method) {
        return method.getDeclaringClass().getSimpleName();
    }

    private static String name(Method method) {
        return service(method) + "." + method.getName();
    }

    private static Stream<Method> methods(Object bean) {
        return Arrays.stream(AopUtils.getTargetClass(bean).getDeclaredMethods())
                .filter(m -> Modifier.isPublic(m.getModifiers())
                        && !m.isSynthetic()
                        && !Modifier.isStatic(m.getModifiers()));
    }

    /** Each method with each id; one that asks for no id only once. */
    void each(Predicate<Method> which, BiConsumer<Call, Outcome> heard) {
        each(which, Supplier::get, heard);
    }

    /** The same, each call undone before the next. */
    void eachUndone(Predicate<Method> which, BiConsumer<Call, Outcome> heard) {
        each(which, this::undone, heard);
    }

    private void each(Predicate<Method> which, Around around, BiConsumer<Call, Outcome> heard) {
        methods(which).forEach(method -> {
            Object bean = beans.getBean(method.getDeclaringClass());
            for (Stranger.Wish wish : Stranger.Wish.values()) {
                for (Neighbour.Id id : ids) {
                    Stranger caller = new Stranger(id.subject(), person, Neighbour.CANARY, wish);
                    Outcome outcome = around.call(() -> caller.call(bean, method));
                    heard.accept(
                            new Call(method, wish, Optional.of(id.value()).filter(i -> caller.broughtAnId())), outcome);
                    if (!caller.broughtAnId()) {
                        break;
                    }
                }
            }
        });
    }

    private Outcome undone(Supplier<Outcome> call) {
        return beans.getBean(TransactionTemplate.class).execute(status -> {
            Outcome outcome = call.get();
            status.setRollbackOnly();
            return outcome.end() == Outcome.End.SHOWN && wrote()
                    ? new Outcome(Outcome.End.CHANGED, outcome.words())
                    : outcome;
        });
    }

    /** In the transaction in hand: no act is without its evidence. */
    private boolean wrote() {
        return beans.getBean(JdbcClient.class)
                .sql("select exists (select from evidence_record where written_by = pg_current_xact_id())")
                .query(Boolean.class)
                .single();
    }

    /** What surrounds a call. */
    @FunctionalInterface
    private interface Around {
        Outcome call(Supplier<Outcome> call);
    }
}
