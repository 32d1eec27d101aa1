package se.bifall.query.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.bifall.commands.GrantCommand.ApplyForGrant;
import se.bifall.commands.GrantCommand.AssignCaseworker;
import se.bifall.query.analysis.Analysis;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.queue.CaseQueue;
import se.bifall.query.queue.Facet;
import se.bifall.query.queue.Order;
import se.bifall.query.queue.Question;
import se.bifall.query.queue.QuestionReader;
import se.bifall.query.queue.QueueIndex;

/** Fills in the page of the queue. */
@Component
class QueueView {
    private final CaseQueue queue;
    private final QueueFacets facets;
    private final SavedViews views;
    private final QueueRow.Maker rows;
    private final MessageSource messages;

    QueueView(CaseQueue queue, QueueFacets facets, SavedViews views, QueueRow.Maker rows, MessageSource messages) {
        this.queue = queue;
        this.facets = facets;
        this.views = views;
        this.rows = rows;
        this.messages = messages;
    }

    /** @param sorted {@code ascending}, {@code descending} or {@code none}, as in {@code aria-sort} */
    record Column(String name, String label, String address, String sorted) {}

    record Size(int size, String address, boolean here) {}

    /** @param previous address of the page before, null on the first */
    record Paging(
            int number,
            int of,
            long first,
            long last,
            @Nullable String previous,
            @Nullable String next) {}

    /** @param ticked ids of cases that are ticked from the start; null when all on the page are */
    String show(QuestionReader.Read read, Asker asker, @Nullable List<String> ticked, Model model) {
        Question question = read.question();
        CaseQueue.Seen seen = queue.at(read.errors().isEmpty() ? question.point() : PointInTime.NOW);
        QueueIndex index = seen.index();
        boolean past = !question.point().isNow();
        boolean understood = read.errors().isEmpty();
        QueueIndex.Found found = understood ? index.find(question) : new QueueIndex.Found(List.of(), 0, 0, 1, Map.of());
        List<QueueRow> shown = rows.all(found.entries(), ticked, index.today(), question.point());
        model.addAttribute("past", past);
        model.addAttribute("point", PointView.of(question.point(), index.today()));
        model.addAttribute("toNow", QueueAddress.of(question.at(PointInTime.NOW)));
        model.addAttribute("errors", read.errors());
        model.addAttribute("q", question.query().typed());
        model.addAttribute("sorting", question.sorting().code());
        model.addAttribute("size", question.size());
        model.addAttribute("views", views.all(asker.name(), question, queue.index()));
        model.addAttribute("facets", understood ? facets.of(question, found.counts()) : List.of());
        model.addAttribute(
                "chosen",
                question.where().values().stream().mapToInt(List::size).sum());
        model.addAttribute("total", found.total());
        model.addAttribute("narrowed", question.narrows());
        model.addAttribute("rows", shown);
        model.addAttribute("columnWords", columnWords());
        model.addAttribute("columns", columns(question));
        model.addAttribute("sizes", sizes(question));
        model.addAttribute("paging", paging(question, found));
        model.addAttribute("here", QueueAddress.of(question));
        model.addAttribute("csv", QueueAddress.at("/arenden.csv", question.atPage(0)));
        model.addAttribute(
                "setAside", past ? seen.standing().leftOut().stream().sorted().toList() : queue.setAside());
        model.addAttribute("mayApply", asker.may(ApplyForGrant.class));
        model.addAttribute("mayAssign", !past && asker.may(AssignCaseworker.class) && !shown.isEmpty());
        model.addAttribute("caseworkers", caseworkers(index));
        model.addAttribute("commandId", UUID.randomUUID().toString());
        return "queue";
    }

    private static List<String> caseworkers(QueueIndex index) {
        return index.values(Facet.caseworker).stream()
                .filter(value -> !value.equals(Analysis.NONE))
                .sorted(Swedish.ORDER)
                .toList();
    }

    /** Asked for again, a column turns; amounts and days first show the highest. */
    private static Map<String, Column> columns(Question question) {
        Map<String, Column> columns = new TreeMap<>();
        for (Order by : Order.values()) {
            Order.Sorting now = question.sorting();
            boolean here = now.by() == by;
            boolean first = by == Order.received || by == Order.applied || by == Order.net;
            Order.Sorting next = new Order.Sorting(by, here ? !now.descending() : first);
            columns.put(
                    by.name(),
                    new Column(
                            by.name(),
                            PageWords.word("column." + by.name()),
                            QueueAddress.of(question.sortedBy(next)),
                            here ? (now.descending() ? "descending" : "ascending") : "none"));
        }
        return columns;
    }

    private static List<Size> sizes(Question question) {
        List<Size> sizes = new ArrayList<>();
        Question.SIZES.forEach(
                size -> sizes.add(new Size(size, QueueAddress.of(question.sized(size)), size == question.size())));
        return sizes;
    }

    private static Paging paging(Question question, QueueIndex.Found found) {
        int page = found.page();
        return new Paging(
                page + 1,
                found.pages(),
                (long) page * question.size() + 1,
                (long) page * question.size() + found.entries().size(),
                page > 0 ? QueueAddress.of(question.atPage(page - 1)) : null,
                page + 1 < found.pages() ? QueueAddress.of(question.atPage(page + 1)) : null);
    }

    /** The heading of each cell, for narrow screens and for those who listen. */
    private Map<String, String> columnWords() {
        Map<String, String> words = new TreeMap<>();
        List.of("markera", "sokande", "lage", "sokt", "beviljat", "inkom", "frist")
                .forEach(name ->
                        words.put(name, messages.getMessage("arenden." + name, null, LocaleContextHolder.getLocale())));
        return words;
    }
}
