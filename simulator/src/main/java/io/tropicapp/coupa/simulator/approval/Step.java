package io.tropicapp.coupa.simulator.approval;

import java.util.List;
import java.util.OptionalLong;
import tools.jackson.databind.node.ObjectNode;

/**
 * One position in a chain. It is done when every one of its approvers approved.
 *
 * @param type Coupa's name for the kind of approval
 * @param chain the id of the chain that the administrator set up; none for managers and for oneself
 * @param group the name of the parallel group, empty where one decides alone
 */
public record Step(String type, OptionalLong chain, String group, List<Approver> approvers) {

    /** A user, or a group of users for which the deputy acts. */
    public record Approver(ObjectNode shown, String type, ObjectNode deputy) {

        public static Approver user(ObjectNode user) {
            return new Approver(user, "User", user);
        }
    }

    public static Step self(ObjectNode requester) {
        return new Step("SelfApproval", OptionalLong.empty(), "", List.of(Approver.user(requester)));
    }

    public static Step manager(ObjectNode manager) {
        return new Step("ManagementHierarchyApproval", OptionalLong.empty(), "", List.of(Approver.user(manager)));
    }

    public static Step chain(long id, ObjectNode user) {
        return new Step("ApprovalChainApproval", OptionalLong.of(id), "", List.of(Approver.user(user)));
    }

    public static Step parallel(long id, String group, Approver... approvers) {
        return new Step("ApprovalChainApproval", OptionalLong.of(id), group, List.of(approvers));
    }

    public boolean isSelf() {
        return type.equals("SelfApproval");
    }

    public boolean isParallel() {
        return !group.isEmpty();
    }
}
