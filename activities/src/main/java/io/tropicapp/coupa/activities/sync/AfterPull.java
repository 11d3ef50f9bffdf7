package io.tropicapp.coupa.activities.sync;

import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.workflows.sync.Resource;

/** What goes on with the rows that a pull has brought: whoever waits for them is told. */
public interface AfterPull {

    /**
     * All pages of the resource are stored. Called before the pull counts as done, so again after a worker died here: safe to
     * repeat. Costs nothing where nobody waits.
     *
     * @param coupa its requests count as those of the pull
     * @throws io.tropicapp.coupa.client.CoupaException ends the attempt as if reading had failed
     */
    void pulled(Resource resource, Connection connection, CoupaClient coupa);
}
