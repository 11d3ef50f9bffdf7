package io.tropicapp.coupa.store.connection;

import io.tropicapp.coupa.store.database.Rows;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** Puts the values of a connection that have no table of their own into {@code jsonb} columns. */
public final class JsonColumns {

    private JsonColumns() {}

    /** For Spring Data's conversions. */
    public static List<Converter<?, ?>> converters() {
        return List.of(
                ReadContacts.IT,
                WriteContacts.IT,
                ReadHolidays.IT,
                WriteHolidays.IT,
                ReadProcessState.IT,
                WriteProcessState.IT);
    }

    @ReadingConverter
    enum ReadContacts implements Converter<PGobject, Contacts> {
        IT;

        @Override
        public Contacts convert(PGobject column) {
            return new Contacts(List.of(Rows.read(text(column), Contact[].class)));
        }
    }

    @WritingConverter
    enum WriteContacts implements Converter<Contacts, PGobject> {
        IT;

        @Override
        public PGobject convert(Contacts contacts) {
            return jsonb(Rows.json(contacts.people()));
        }
    }

    @ReadingConverter
    enum ReadHolidays implements Converter<PGobject, Holidays> {
        IT;

        @Override
        public Holidays convert(PGobject column) {
            return new Holidays(List.of(Rows.read(text(column), LocalDate[].class)));
        }
    }

    @WritingConverter
    enum WriteHolidays implements Converter<Holidays, PGobject> {
        IT;

        @Override
        public PGobject convert(Holidays holidays) {
            return jsonb(Rows.json(holidays.days()));
        }
    }

    @ReadingConverter
    enum ReadProcessState implements Converter<PGobject, ProcessState> {
        IT;

        @Override
        public ProcessState convert(PGobject column) {
            return new ProcessState(text(column));
        }
    }

    @WritingConverter
    enum WriteProcessState implements Converter<ProcessState, PGobject> {
        IT;

        @Override
        public PGobject convert(ProcessState state) {
            return jsonb(state.json());
        }
    }

    private static String text(PGobject column) {
        @Nullable String value = column.getValue();
        return value == null ? "[]" : value;
    }

    private static PGobject jsonb(String json) {
        try {
            var column = new PGobject();
            column.setType("jsonb");
            column.setValue(json);
            return column;
        } catch (SQLException e) {
            throw new IllegalArgumentException("Not a value for a jsonb column", e);
        }
    }
}
