package org.lectern.jobs;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns the digest of a plan that somebody read into the permission to run exactly that plan. */
@Component
public class Approvals {

    private final Planner planner;

    Approvals(Planner planner) {
        this.planner = planner;
    }

    /** The permission, if one of the courses of this request has this very plan now. */
    public Optional<RunRequest.Approval> of(String digest, RunRequest request) {
        return request.courses().stream()
                .map(course -> planner.plan(course, request.targets(), request.limits(), request.rollback()))
                .filter(plan -> plan.problems().isEmpty() && plan.digest().equals(digest))
                .findFirst()
                .map(plan -> new RunRequest.Approval(plan.course(), plan.digests()));
    }
}
