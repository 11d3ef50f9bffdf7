package io.tropicapp.coupa.api.onboarding;

import io.temporal.client.UpdateOptions;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowUpdateHandle;
import io.temporal.workflow.Functions;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** Something that is told to an onboarding, by an update of its contract. */
@FunctionalInterface
interface Telling<R> {

    WorkflowUpdateHandle<R> to(Onboarding onboarding, UpdateOptions<R> options);

    /** An update that only says that it is done. */
    static <A> Telling<Void> of(BiConsumer<Onboarding, A> update, A said) {
        return (onboarding, options) -> {
            Functions.Proc1<A> told = argument -> update.accept(onboarding, argument);
            return WorkflowClient.startUpdate(told, said, options);
        };
    }

    /** An update that answers. */
    static <A, R> Telling<R> asking(BiFunction<Onboarding, A, R> update, A said) {
        return (onboarding, options) -> {
            Functions.Func1<A, R> asked = argument -> update.apply(onboarding, argument);
            return WorkflowClient.startUpdate(asked, said, options);
        };
    }
}
