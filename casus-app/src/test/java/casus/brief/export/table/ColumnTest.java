package casus.brief.export.table;

import static casus.terms.Forall.forall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ColumnTest {
    private static final String SIGNS = "=+-@\t'\";\\ ,a1é\u202e\uff1d";

    private static String text(RandomGenerator r) {
        StringBuilder out = new StringBuilder();
        for (int i = r.nextInt(9); i > 0; i--) {
            out.append(SIGNS.charAt(r.nextInt(SIGNS.length())));
        }
        return out.toString();
    }

    @Test
    void everyTextAndEveryListComesBackFromItsCell() {
        forall(
                3_000,
                r -> {
                    ObjectNode row = JsonNodeFactory.instance.objectNode();
                    row.putObject("a").put("b", text(r));
                    ArrayNode list = row.putArray("c");
                    for (int i = r.nextInt(4); i > 0; i--) {
                        list.add("x" + text(r));
                    }
                    return row;
                },
                row -> {
                    ObjectNode back = JsonNodeFactory.instance.objectNode();
                    for (Column c : new Column[] {Column.of("a.b"), Column.of("c[]")}) {
                        String cell = c.cell(row);
                        assertThat(cell).doesNotStartWith("=").doesNotStartWith("@");
                        c.read(cell, back);
                    }
                    assertThat(back).isEqualTo(row);
                });
    }

    @Test
    void aCellOfAnotherSortIsRefused() {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        assertThatThrownBy(() -> Column.of("quantity#").read("many", row))
                .hasMessage("quantity is \"many\" and no whole number, true or false");
        assertThatThrownBy(() -> Column.of("holder?").read("nobody", row))
                .hasMessage("holder is \"nobody\" and none of article, named, unnamed");
        assertThatThrownBy(() -> Column.of("said{}").read("[1]", row)).hasMessage("said is no JSON object");
    }
}
