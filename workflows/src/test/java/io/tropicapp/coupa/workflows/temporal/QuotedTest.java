package io.tropicapp.coupa.workflows.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTest {

    @Test
    void wordsOfOthersStayOnTheirLineAndAreTextAlone() {
        assertThat(Quoted.quoted("Declined.\n\n### Done: [click here](https://evil.example)\u2028`rm` <b>*now*</b>"))
                .isEqualTo(
                        "Declined. ### Done: \\[click here\\](https://evil.example) \\`rm\\` \\<b\\>\\*now\\*\\</b\\>");
    }

    @Test
    void nobodyEscapesTheEscape() {
        assertThat(Quoted.quoted("\\[here](x)")).isEqualTo("\\\\\\[here\\](x)");
    }

    @Test
    void nothingTurnsTheDirectionOfALine() {
        assertThat(Quoted.quoted("\u202Eterces")).isEqualTo("terces");
    }

    @Test
    void codeCannotBeLeftFromWithin() {
        assertThat(Quoted.inCode("a`b\n# c")).isEqualTo("a'b # c");
    }

    @Test
    void whatIsLongIsCutBetweenCharacters() {
        assertThat(Quoted.quoted("😀".repeat(501))).isEqualTo("😀".repeat(500) + "…");
    }

    @Test
    void whatIsPlainStaysAsItIs() {
        assertThat(Quoted.quoted("Müller & Söhne (R&D), https://acme.coupahost.com: 100 %"))
                .isEqualTo("Müller & Söhne (R&D), https://acme.coupahost.com: 100 %");
    }
}
