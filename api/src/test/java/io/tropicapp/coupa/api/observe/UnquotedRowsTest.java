package io.tropicapp.coupa.api.observe;

import static io.tropicapp.coupa.api.TestWorld.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class UnquotedRowsTest {

    @Test
    void whatPostgresRefusesIsNotQuoted() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> API.the(JdbcTemplate.class).execute("""
                        CREATE TEMPORARY TABLE refused (mail text, age int CHECK (age > 0)) ON COMMIT DROP;
                        INSERT INTO refused SELECT concat('omar', '@acme.example'), 0"""))
                .withMessageContaining("refused_age_check")
                .satisfies(e -> assertThat(String.valueOf(e.getMessage())).doesNotContain("omar@acme.example"));
    }
}
