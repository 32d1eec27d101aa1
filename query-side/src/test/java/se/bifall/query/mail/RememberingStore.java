package se.bifall.query.mail;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import se.bifall.preferences.PreferenceStore;

/** Preferences as long as the test lasts: longer than any process in it. */
public final class RememberingStore implements PreferenceStore {
    private record Key(String owner, String kind, String name) {}

    private final Map<Key, String> contents = new ConcurrentHashMap<>();

    @Override
    public Map<String, String> all(String owner, String kind) {
        Map<String, String> all = new TreeMap<>();
        contents.forEach((key, content) -> {
            if (key.owner().equals(owner) && key.kind().equals(kind)) {
                all.put(key.name(), content);
            }
        });
        return all;
    }

    @Override
    public void put(String owner, String kind, String name, String content) {
        contents.put(new Key(owner, kind, name), content);
    }

    @Override
    public boolean putIfAbsent(String owner, String kind, String name, String content) {
        return contents.putIfAbsent(new Key(owner, kind, name), content) == null;
    }

    @Override
    public boolean replace(String owner, String kind, String name, String expected, String content) {
        return contents.replace(new Key(owner, kind, name), expected, content);
    }

    @Override
    public void remove(String owner, String kind, String name) {
        contents.remove(new Key(owner, kind, name));
    }
}
