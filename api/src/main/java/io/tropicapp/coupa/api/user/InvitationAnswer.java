package io.tropicapp.coupa.api.user;

import java.util.List;

/**
 * What became of an invitation, by Coupa's ids.
 *
 * @param invited by this request
 * @param alreadyInvited before it; nobody is invited twice
 * @param notInvited with the reason
 */
record InvitationAnswer(List<Long> invited, List<Long> alreadyInvited, List<NotInvited> notInvited) {

    record NotInvited(long coupaId, String reason) {}
}
