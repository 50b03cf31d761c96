package org.lectern.cli;

import java.util.List;
import org.lectern.access.FeedToken;
import org.lectern.schedule.CourseId;

/** What the commands about tokens print. */
interface TokenView {

    void made(FeedToken token, TokenAddresses addresses);

    void list(CourseId course, List<FeedToken> tokens);

    /** That these were ended, as they were before; those that ended earlier are told apart. */
    void revoked(CourseId course, List<FeedToken> tokens);
}
