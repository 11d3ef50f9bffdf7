package io.tropicapp.coupa.simulator.schema;

import java.util.Locale;

/**
 * One attribute of a model.
 *
 * @param name in kebab-case, as it stands in bodies
 * @param model the model of the associated records if the type is {@link Type#RECORD}, else empty
 * @param many whether it holds a list
 */
public record Attribute(String name, Type type, String model, boolean many) {

    /** An attribute whose values and inner names nobody declared, such as one custom field. */
    public static Attribute open(String name) {
        return new Attribute(name, Type.OPEN, "", false);
    }

    /** The spelling that bodies use. In arguments Coupa takes dashes and underscores alike ("Arguments", "API operators"). */
    public static String kebab(String spelling) {
        return spelling.replace('_', '-');
    }

    /** Reads the schema file's notation: {@code boolean}, {@code Department}, {@code [Role]}. */
    static Attribute parse(String name, String notation) {
        boolean many = notation.startsWith("[");
        String type = many ? notation.substring(1, notation.length() - 1) : notation;
        return Character.isUpperCase(type.charAt(0))
                ? new Attribute(name, Type.RECORD, type, many)
                : new Attribute(name, Type.valueOf(type.toUpperCase(Locale.ROOT)), "", many);
    }

    public boolean isRecord() {
        return type == Type.RECORD;
    }

    public boolean isOpen() {
        return type == Type.OPEN;
    }
}
