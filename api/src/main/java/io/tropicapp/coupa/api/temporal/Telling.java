package io.tropicapp.coupa.api.temporal;

import io.temporal.client.UpdateOptions;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowUpdateHandle;
import io.temporal.workflow.Functions;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Something that is told to a workflow, by an update of its contract.
 *
 * @param <W> the contract
 * @param <R> what it answers
 */
@FunctionalInterface
public interface Telling<W, R> {

    WorkflowUpdateHandle<R> to(W workflow, UpdateOptions<R> options);

    /** An update that only says that it is done. */
    static <W, A> Telling<W, Void> of(BiConsumer<W, A> update, A said) {
        return (workflow, options) -> {
            Functions.Proc1<A> told = argument -> update.accept(workflow, argument);
            return WorkflowClient.startUpdate(told, said, options);
        };
    }

    /** An update that answers. */
    static <W, A, R> Telling<W, R> asking(BiFunction<W, A, R> update, A said) {
        return (workflow, options) -> {
            Functions.Func1<A, R> asked = argument -> update.apply(workflow, argument);
            return WorkflowClient.startUpdate(asked, said, options);
        };
    }

    /** An update that answers and needs to be told nothing. */
    static <W, R> Telling<W, R> asking(Function<W, R> update) {
        return (workflow, options) -> {
            Functions.Func<R> asked = () -> update.apply(workflow);
            return WorkflowClient.startUpdate(asked, options);
        };
    }
}
