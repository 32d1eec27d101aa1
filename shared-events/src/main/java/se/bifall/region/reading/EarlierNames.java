package se.bifall.region.reading;

import java.util.Map;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;
import se.bifall.region.Indicator;

/** What earlier versions called something: a Region's profile is read as it was written. */
final class EarlierNames {
    private static final String COMPUTED = "computed";
    private static final String AREA = "area";

    private EarlierNames() {}

    /** Before an indicator named its area, the computation did. */
    static void mend(Class<?> type, Map<String, Node> values) {
        if (type == Indicator.class
                && values.get(COMPUTED) instanceof ScalarNode computed
                && computed.getValue().strip().equals("COMPANY_SUPPORT_TO_AREA_1")) {
            values.put(COMPUTED, written("COMPANY_SUPPORT_TO_AREA", computed));
            values.putIfAbsent(AREA, written("1", computed));
        }
    }

    private static Node written(String value, ScalarNode where) {
        return new ScalarNode(Tag.STR, value, where.getStartMark(), where.getEndMark(), ScalarStyle.PLAIN);
    }
}
