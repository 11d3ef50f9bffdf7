package io.tropicapp.coupa.activities.requisition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class MarkTest {

    /** Single quotes stand for double ones. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        '4711'                              | true
        4711                                | true
        {'id': 9, 'name': '4711'}           | true
        {'id': 9, 'name': '47110'}          | false
        '47110'                             | false
        ''                                  | false
        null                                | false
        """)
    void aCustomFieldIsComparedAsTextWhateverTheCustomerMadeIt(String value, boolean ours) {
        var mark = new Mark.InCustomField("tropic", "4711");

        assertThat(mark.isIn(JsonMapper.shared().readTree(value.replace('\'', '"'))))
                .isEqualTo(ours);
    }
}
