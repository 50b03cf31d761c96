package org.lectern.web;

import java.net.URI;
import org.lectern.jobs.Folders;
import org.lectern.jobs.GoneFiles;
import org.lectern.jobs.JobDefinitions;
import org.lectern.jobs.Planner;
import org.lectern.jobs.Resync;
import org.lectern.jobs.Runs;
import org.lectern.schedule.CourseId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API for scripts and webhooks: start a resync, ask what became of it, see what it would do. */
@RestController
@RequestMapping("/api")
@ConditionalOnWebApplication
class RunController {

    private final Folders folders;
    private final Resync resync;
    private final Runs runs;
    private final Planner planner;
    private final JobDefinitions definitions;
    private final GoneFiles gone;

    RunController(
            Folders folders, Resync resync, Runs runs, Planner planner, JobDefinitions definitions, GoneFiles gone) {
        this.folders = folders;
        this.resync = resync;
        this.runs = runs;
        this.planner = planner;
        this.definitions = definitions;
        this.gone = gone;
    }

    @PostMapping("/courses/{course}/sync")
    ResponseEntity<RunView> sync(@PathVariable String course) {
        long run = resync.request(known(course));
        return ResponseEntity.accepted()
                .location(URI.create("/api/runs/" + run))
                .body(runs.find(run).map(RunView::of).orElseThrow());
    }

    @GetMapping("/runs/{id:[0-9]{1,18}}")
    RunView run(@PathVariable long id) {
        return runs.find(id).map(RunView::of).orElseThrow(() -> notFound("There is no run " + id + "."));
    }

    @GetMapping("/courses/{course}/plan")
    PlanView plan(@PathVariable String course) {
        var job = definitions.resync();
        return PlanView.of(planner.plan(known(course), job.targets(), job.limits()));
    }

    /** Nobody can ask for a run while the job's own file has errors; whoever holds the token may read which. */
    @ExceptionHandler
    ProblemDetail refused(JobDefinitions.JobFileInvalid wrong) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR, wrong.getMessage());
    }

    private CourseId known(String course) {
        return folders.courses().stream()
                .filter(id -> id.value().equals(course))
                .findFirst()
                .orElseThrow(() -> notFound(gone.line(course).orElse("There is no course '" + course + "'.")));
    }

    private static ErrorResponseException notFound(String detail) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, detail);
        return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
    }
}
