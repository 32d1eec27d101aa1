package se.bifall.query.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.bifall.preferences.PreferenceStore;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.queue.Question;
import se.bifall.query.queue.QuestionReader;
import se.bifall.query.queue.QueueIndex;

/** Views of the queue: some that everybody has, and those a person has saved. A view is an address with a name. */
@Component
class SavedViews {
    static final int MOST = 30;
    static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESS = 1_900;
    private static final String KIND = "vy";

    /** Keys of names, and what they ask for. */
    private static final List<Map.Entry<String, String>> EVERYBODYS = List.of(
            Map.entry("mina", "q=handläggare:jag är:öppet&sort=deadline"),
            Map.entry("otilldelade", "q=är:otilldelat&sort=deadline"),
            Map.entry("forsenade", "q=frist:försenad&sort=deadline"),
            Map.entry("forBeslut", "q=läge:förslag&sort=deadline"));

    private final PreferenceStore store;
    private final QuestionReader questions;

    SavedViews(PreferenceStore store, QuestionReader questions) {
        this.store = store;
        this.questions = questions;
    }

    /**
     * @param key of its name, when everybody has it; otherwise empty
     * @param count cases in it now
     * @param here true when it is what is shown
     */
    record View(String key, String name, String address, long count, boolean here) {}

    List<View> all(String me, Question shown, QueueIndex index) {
        String here = QueueAddress.of(shown.atPage(0));
        List<View> views = new ArrayList<>();
        EVERYBODYS.forEach(view -> views.add(view(view.getKey(), "", view.getValue(), me, here, index)));
        store.all(me, KIND).forEach((name, query) -> views.add(view("", name, query, me, here, index)));
        return views;
    }

    private View view(String key, String name, String query, String me, String here, QueueIndex index) {
        Question question =
                questions.read(QueueAddress.parameters(encoded(query)), me).question();
        String address = QueueAddress.of(question);
        return new View(key, name, address, index.count(me + "\n" + query, question), address.equals(here));
    }

    /** The built-in views are written with Swedish letters; saved ones are encoded already. */
    private static String encoded(String query) {
        return query.chars().allMatch(c -> c > 0x20 && c < 0x7f)
                ? query
                : org.springframework.web.util.UriUtils.encodeQuery(query, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** A view is saved without its day: it shows what there is.
     *
     * @return key of what is wrong; empty when it was saved, in place of an older one of the same name */
    String save(String me, String typed, Question question) {
        String name = typed.strip();
        String address = QueueAddress.of(question.at(PointInTime.NOW));
        String query = address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            return "namn";
        }
        Map<String, String> mine = store.all(me, KIND);
        if (mine.size() >= MOST && !mine.containsKey(name)) {
            return "antal";
        }
        if (query.length() > LONGEST_ADDRESS) {
            return "adress";
        }
        store.put(me, KIND, name, query);
        return "";
    }

    void remove(String me, String name) {
        store.remove(me, KIND, name);
    }
}
