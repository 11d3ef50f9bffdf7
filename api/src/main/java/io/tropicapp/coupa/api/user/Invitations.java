package io.tropicapp.coupa.api.user;

import io.tropicapp.coupa.store.audit.AuditLog;
import io.tropicapp.coupa.store.audit.NewAuditEntry;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.event.EventFeed;
import io.tropicapp.coupa.store.event.NewEvent;
import io.tropicapp.coupa.store.user.StoredUser;
import io.tropicapp.coupa.store.user.Users;
import io.tropicapp.coupa.workflows.connection.Actor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Invites users at the Owner's word: the invitation, its event and the audit entry are kept together or not at all. */
@Component
class Invitations {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Users users;
    private final EventFeed events;
    private final AuditLog audit;
    private final Clock clock;

    Invitations(Users users, EventFeed events, AuditLog audit, Clock clock) {
        this.users = users;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Each at most once, however often this is asked. */
    @Transactional
    InvitationAnswer invite(Connection connection, InvitationRequest request, Actor by) {
        var invited = request.everyone()
                ? users.inviteEveryone(connection.id())
                : users.invite(connection.id(), request.ids());
        var ids = invited.stream().map(user -> user.row().coupaId()).sorted().toList();
        if (!ids.isEmpty()) {
            events.append(ids.stream().map(id -> event(connection, id)).toList());
            audit.append(entry(connection, ids, by));
        }
        return answer(connection, request, ids);
    }

    private InvitationAnswer answer(Connection connection, InvitationRequest request, List<Long> invited) {
        var before = new ArrayList<Long>();
        var not = new ArrayList<InvitationAnswer.NotInvited>();
        for (long id : request.ids()) {
            if (!invited.contains(id)) {
                var user = users.find(connection.id(), id);
                if (user.flatMap(StoredUser::invitedAt).isPresent()) {
                    before.add(id);
                } else {
                    not.add(new InvitationAnswer.NotInvited(id, reason(user)));
                }
            }
        }
        return new InvitationAnswer(invited, before, not);
    }

    private static String reason(Optional<StoredUser> user) {
        if (user.isEmpty()) {
            return "There is no such user here.";
        }
        return user.get().row().active()
                ? "The user has none of the licences that the Owner chose."
                : "The user is inactive in Coupa.";
    }

    private NewEvent event(Connection connection, long id) {
        return new NewEvent(
                connection.details().organizationId(),
                Optional.of(connection.id()),
                "user.invited",
                1,
                Optional.of(String.valueOf(id)),
                JSON.valueToTree(Map.of("coupaId", id)),
                clock.instant(),
                Optional.of("%s/user.invited/%d".formatted(connection.id(), id)));
    }

    private NewAuditEntry entry(Connection connection, List<Long> ids, Actor by) {
        return new NewAuditEntry(
                Optional.of(connection.id()),
                by.name(),
                by.role(),
                "users.invited",
                JSON.valueToTree(Map.of("coupaIds", ids)),
                clock.instant(),
                Optional.empty());
    }
}
