package se.bifall.query.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.codes.InvalidValue;
import se.bifall.codes.Role;
import se.bifall.region.RegionProfile;

class IdentityTest {
    private static final RegionProfile REGION = RegionProfile.vasterbotten();

    private static OidcSettings settings(String domain, String rolesClaim, Map<String, List<String>> roles) {
        return new OidcSettings(
                "https://idp.example",
                "bifall",
                "x",
                "Regionen",
                Set.of(),
                "preferred_username",
                domain,
                rolesClaim,
                roles,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "anna.berg@region.example, region.example, anna.berg",
        "Anna.Berg@Region.Example, region.example, anna.berg",
        "åsa, '', åsa",
        "anna, region.example, anna"
    })
    void a_name_is_what_stands_before_the_regions_own_domain(String claim, String domain, String name) {
        assertThat(Identity.of(Map.of("preferred_username", claim), settings(domain, "roles", Map.of()), REGION)
                        .name()
                        .value())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna@annan.example", "anna berg", "RUN", "run@region.example"})
    void a_name_that_can_not_stand_in_a_decision_or_is_the_boards_is_refused(String claim) {
        assertThatThrownBy(() -> Identity.of(
                        Map.of("preferred_username", claim), settings("region.example", "roles", Map.of()), REGION))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void without_a_name_nobody_is_anybody() {
        assertThatThrownBy(() -> Identity.of(Map.of(), settings("", "roles", Map.of()), REGION))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void groups_give_the_roles_they_are_mapped_to_and_no_others() {
        OidcSettings settings = settings(
                "",
                "groups",
                Map.of("handlaggare", List.of("g1", "g2"), "ekonom", List.of("g3"), "REVISOR", List.of("g9")));
        assertThat(roles(Map.of("groups", List.of("g2", "g3", "HANDLAGGARE", "BESLUTSFATTARE")), settings))
                .containsExactlyInAnyOrder(Role.HANDLAGGARE, Role.EKONOM);
        assertThat(roles(Map.of("groups", List.of("g4")), settings)).isEmpty();
        assertThat(roles(Map.of(), settings)).isEmpty();
    }

    @Test
    void without_a_mapping_a_value_is_the_roles_own_name() {
        assertThat(roles(Map.of("roles", List.of("revisor", "Ekonom", "chef")), settings("", "roles", Map.of())))
                .containsExactlyInAnyOrder(Role.REVISOR, Role.EKONOM);
        assertThat(roles(Map.of("roles", "revisor"), settings("", "roles", Map.of())))
                .containsExactly(Role.REVISOR);
    }

    @Test
    void roles_may_lie_deeper_in_the_claims() {
        assertThat(roles(
                        Map.of("realm_access", Map.of("roles", List.of("analytiker"))),
                        settings("", "realm_access.roles", Map.of())))
                .containsExactly(Role.ANALYTIKER);
        assertThat(roles(Map.of("realm_access", "x"), settings("", "realm_access.roles", Map.of())))
                .isEmpty();
    }

    private static Set<Role> roles(Map<String, Object> claims, OidcSettings settings) {
        Map<String, Object> all = new java.util.HashMap<>(claims);
        all.put("preferred_username", "anna");
        return Identity.of(all, settings, REGION).roles();
    }
}
