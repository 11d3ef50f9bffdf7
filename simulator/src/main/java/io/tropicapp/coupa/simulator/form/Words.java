package io.tropicapp.coupa.simulator.form;

/** Attribute names as sentences call them: {@code need-by-date} is "Need by date". */
final class Words {

    private Words() {}

    static String spoken(String attribute) {
        String words = attribute.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
