package io.tropicapp.coupa.workflows.temporal;

import io.temporal.common.SearchAttributeKey;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import java.util.List;

/**
 * What operators can search workflows by. They are never encrypted, so they hold ids and states only. Every one must be
 * registered with the server before the first workflow starts.
 */
public final class SearchAttributes {

    public static final SearchAttributeKey<String> ORGANIZATION = SearchAttributeKey.forKeyword("CoupaOrganization");
    public static final SearchAttributeKey<String> CONNECTION = SearchAttributeKey.forKeyword("CoupaConnection");
    public static final SearchAttributeKey<String> STAGE = SearchAttributeKey.forKeyword("CoupaStage");
    public static final SearchAttributeKey<String> WAITING_FOR = SearchAttributeKey.forKeyword("CoupaWaitingFor");
    public static final SearchAttributeKey<Boolean> OVERDUE = SearchAttributeKey.forBoolean("CoupaOverdue");

    public static final List<SearchAttributeKey<?>> ALL =
            List.of(ORGANIZATION, CONNECTION, STAGE, WAITING_FOR, OVERDUE);

    private SearchAttributes() {}

    public static io.temporal.common.SearchAttributes of(String organizationId, ConnectionId connection) {
        return io.temporal.common.SearchAttributes.newBuilder()
                .set(ORGANIZATION, organizationId)
                .set(CONNECTION, connection.toString())
                .build();
    }
}
