package io.tropicapp.coupa.activities.supplier.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes words of a name as typed: without case, accents and punctuation, in every script. */
final class Letters {

    private static final Pattern APOSTROPHE = Pattern.compile("['’‘`´ʼ]");

    /** S.p.A., but not the first A of "Acme A S.A.". */
    private static final Pattern DOTTED =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}.])(?:\\p{L}\\.){2,}(?:\\p{L}(?![\\p{L}\\p{M}\\p{N}]))?");

    /** Marks are part of the letter in Devanagari, kana or Cyrillic, and ornament in Latin and Greek. */
    private static final Pattern ORNAMENT = Pattern.compile("([\\p{IsLatin}\\p{IsGreek}])\\p{M}+");

    private static final Pattern ASIAN_FORM =
            Pattern.compile("(股份有限公司|有限责任公司|有限責任公司|(?<!股份)有限公司|株式会社|有限会社|合同会社|주식회사|유한회사)");

    /** Marks of a trade are none of the name, nor are strokes and accents that stand alone. */
    private static final Pattern NO_SIGN = Pattern.compile("[^\\p{S}#@*%§\\\\]|[+|~®©℠™`´^¨]");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Letters() {}

    /** ü as u. */
    static List<String> words(String typed) {
        return split(typed);
    }

    /** ü as ue, the way it is written where the keyboard has none. */
    static List<String> spelledOut(String typed) {
        var composed = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return split(composed.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ø", "oe")
                .replace("å", "aa"));
    }

    /** What is neither letter, digit nor punctuation, and tells C# from C. */
    static String signs(String typed) {
        return NO_SIGN.matcher(isPlain(typed) ? typed : Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("");
    }

    private static List<String> split(String typed) {
        var dotless = DOTTED.matcher(APOSTROPHE.matcher(plain(typed)).replaceAll(""))
                .replaceAll(found -> found.group().replace(".", "") + " ");
        var signs = spelled(dotless);
        var spaced = isPlain(signs) ? signs : ASIAN_FORM.matcher(signs).replaceAll(" $1 ");
        return joined(
                NO_WORD.splitAsStream(spaced).filter(word -> !word.isEmpty()).toList());
    }

    /** Whether there is nothing but ASCII in it. */
    static boolean isPlain(String text) {
        return text.chars().allMatch(sign -> sign < 128);
    }

    private static String plain(String typed) {
        if (isPlain(typed)) {
            return typed.toLowerCase(Locale.ROOT);
        }
        var small = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var bare = ORNAMENT.matcher(Normalizer.normalize(small, Normalizer.Form.NFKD))
                .replaceAll("$1");
        return Normalizer.normalize(bare, Normalizer.Form.NFC)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ð", "d")
                .replace("þ", "th")
                .replace("ı", "i")
                .replace("ς", "σ");
    }

    private static String spelled(String text) {
        return text.replace("&", " and ").replace(" + ", " and ").replace("+", " plus ");
    }

    /** I B M is one word. */
    private static List<String> joined(List<String> words) {
        var result = new ArrayList<String>();
        boolean open = false;
        for (var word : words) {
            boolean letter = word.length() == 1 && Character.isAlphabetic(word.charAt(0));
            if (open && letter) {
                result.set(result.size() - 1, result.getLast() + word);
            } else {
                result.add(word);
            }
            open = letter;
        }
        return result;
    }
}
