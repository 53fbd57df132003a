package rufwerk.kit.zadarma;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class XmlAnswerTest {
    private static final String START = "<?xml version=\"1.0\"?>\n<answer>";
    private static final String END = "</answer>\n";

    @Test
    void writesListsAsValuesAndNullAsText() throws JsonProcessingException {
        var answer = new ObjectMapper().readTree("""
                {"status":"success","info":[{"number":"1","name":null},{"number":"2","name":"x"}],
                 "texts":["a","b"],"none":[],"readonly":true}""");

        assertThat(XmlAnswer.of(answer))
                .isEqualTo(START + "<status>success</status>"
                        + "<info><value><number>1</number><name>null</name></value>"
                        + "<value><number>2</number><name>x</name></value></info>"
                        + "<texts><value>a</value><value>b</value></texts><none></none>"
                        + "<readonly>true</readonly>" + END);
    }

    @Test
    void escapesWhatWouldBeMarkup() {
        assertThat(XmlAnswer.of(TextNode.valueOf("<a> & ]]> \"ü\" 😀")))
                .isEqualTo(START + "&lt;a&gt; &amp; ]]&gt; \"ü\" 😀" + END);
    }

    @Test
    void replacesWhatXmlCannotSay() {
        assertThat(XmlAnswer.of(TextNode.valueOf("a\0b\u001Bc\uFFFEd\uD800e\tf")))
                .isEqualTo(START + "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\tf" + END);
    }

    @Test
    void writesAmountsWithoutExponents() {
        assertThat(XmlAnswer.of(DecimalNode.valueOf(new BigDecimal("1E+3")))).isEqualTo(START + "1000" + END);
        assertThat(XmlAnswer.of(JsonNodeFactory.instance.numberNode(1.9))).isEqualTo(START + "1.9" + END);
    }
}
