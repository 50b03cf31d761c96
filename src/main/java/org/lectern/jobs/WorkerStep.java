package org.lectern.jobs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.CourseId;
import org.lectern.sync.Change;
import org.lectern.sync.Destination;
import org.lectern.sync.Outcome;
import org.lectern.sync.TargetName;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The step that works on one destination: reads the changes of its plan, applies them, writes down the outcomes. It is
 * not fault-tolerant, as that would repeat remote writes; each change is tried once and its outcome is a value.
 */
@Configuration(proxyBeanMethods = false)
class WorkerStep {

    @Bean
    @StepScope
    Reconciliation reconciliation(
            @Value("#{jobParameters['run']}") long run,
            @Value("#{stepExecutionContext['course']}") String course,
            @Value("#{stepExecutionContext['target']}") String target,
            // a part of a run that an earlier version began names none
            @Value("#{stepExecutionContext['section'] ?: ''}") String section,
            Workshop workshop) {
        var destination = new Destination(new CourseId(course), TargetName.valueOf(target), section);
        return new Reconciliation(run, destination, workshop.runs().request(run), workshop);
    }

    @Bean
    Step worker(JobRepository repository, Reconciliation reconciliation, PartKeeper keeper) {
        return new StepBuilder("worker", repository)
                .<List<Change>, List<Outcome>>chunk(1)
                // the ledger commits by itself; no database transaction stays open during a remote call
                .transactionManager(new ResourcelessTransactionManager())
                .reader(new Changes(reconciliation))
                .processor(reconciliation::apply)
                .writer(chunk -> chunk.forEach(reconciliation::record))
                .listener(keeper)
                .build();
    }

    /** The groups of changes of a plan that is made when the step opens. */
    private record Changes(Reconciliation reconciliation) implements ItemStreamReader<List<Change>> {

        @Override
        public void open(ExecutionContext context) {
            try {
                reconciliation.begin();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new ItemStreamException("stopped while waiting for another process", stopped);
            }
        }

        @Override
        public @Nullable List<Change> read() {
            return reconciliation.next();
        }
    }
}
