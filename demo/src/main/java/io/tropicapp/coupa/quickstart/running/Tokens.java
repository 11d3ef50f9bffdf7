package io.tropicapp.coupa.quickstart.running;

import io.tropicapp.coupa.quickstart.data.DataFolder;
import io.tropicapp.coupa.store.access.ApiTokens;
import io.tropicapp.coupa.store.access.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A token for each role, the same from start to start as long as it is valid. */
public final class Tokens {

    /** The organization of the story, and the only one that the Owner's token sees. */
    public static final String ORGANIZATION = "acme";

    private static final String FILE = "tokens.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Map<String, String> byRole;

    private Tokens(Map<String, String> byRole) {
        this.byRole = byRole;
    }

    /** Finds those of the folder, makes those that are missing or void, and keeps them there. */
    public static Tokens of(DataFolder folder, ApiTokens store) {
        var known = known(folder);
        var tokens = new LinkedHashMap<String, String>();
        for (var role : List.of(Role.BACKEND, Role.OWNER, Role.CONSULTANT, Role.OPERATOR)) {
            tokens.put(name(role), token(Optional.ofNullable(known.get(name(role))), role, store));
        }
        var file = new LinkedHashMap<>(tokens);
        file.put("ownerOrganization", ORGANIZATION);
        folder.write(FILE, JSON.writeValueAsString(file));
        return new Tokens(Map.copyOf(tokens));
    }

    private static String token(Optional<String> known, Role role, ApiTokens store) {
        var organization = role == Role.OWNER ? Optional.of(ORGANIZATION) : Optional.<String>empty();
        return known.filter(token -> store.find(token)
                        .filter(holder ->
                                holder.role() == role && holder.organizationId().equals(organization))
                        .isPresent())
                .orElseGet(() -> store.replace("quickstart " + name(role), role, organization)
                        .token());
    }

    private static Map<String, String> known(DataFolder folder) {
        try {
            return folder.read(FILE)
                    .map(text -> JSON.readValue(text, new TypeReference<Map<String, String>>() {}))
                    .orElse(Map.of());
        } catch (JacksonException e) {
            // Somebody edited it: then all are made anew.
            return Map.of();
        }
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    public String owner() {
        return of(Role.OWNER);
    }

    public String backend() {
        return of(Role.BACKEND);
    }

    public String consultant() {
        return of(Role.CONSULTANT);
    }

    public String operator() {
        return of(Role.OPERATOR);
    }

    private String of(Role role) {
        return Optional.ofNullable(byRole.get(name(role))).orElseThrow();
    }
}
