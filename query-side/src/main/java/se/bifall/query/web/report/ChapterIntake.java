package se.bifall.query.web.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import se.bifall.codes.ChapterQuestion;
import se.bifall.codes.CommandId;
import se.bifall.commands.AnswerCommand.WriteAnswer;
import se.bifall.commands.InputReader;
import se.bifall.query.report.chapter5.Answer;
import se.bifall.query.report.chapter5.AnswerStatus;
import se.bifall.query.report.chapter5.ChapterFacts;
import se.bifall.query.report.chapter5.ChapterFile;
import se.bifall.query.report.chapter5.ChapterFive;
import se.bifall.query.report.chapter5.Finding;
import se.bifall.query.report.chapter5.ReadChapter;
import se.bifall.query.report.chapter5.UnreadableFile;
import se.bifall.query.report.chapter5.Validator;
import se.bifall.query.web.Asker;
import se.bifall.query.web.Fault;
import se.bifall.query.web.FormSender;
import se.bifall.region.RegionProfile;

/** A filled-in chapter 5 from a file: checked without being stored, or read in as a new version of each answer. */
@Component
class ChapterIntake {
    /** Most bytes in a file. */
    static final int LARGEST = 2_000_000;

    private static final int LONGEST_NAME = 100;
    private final ChapterFive chapter;
    private final FormSender sender;
    private final RegionProfile region;

    ChapterIntake(ChapterFive chapter, FormSender sender, RegionProfile region) {
        this.region = region;
        this.chapter = chapter;
        this.sender = sender;
    }

    /**
     * @param wrong why nothing was read in; empty when all is well
     * @param findings of the file, whether it is read in or not
     * @param written questions that got a new version
     * @param unchanged questions that the file says the same of
     * @param passedOver what of the file was not read, and what would stand in the way of reading it in
     */
    record Result(
            HttpStatus status,
            List<String> wrong,
            List<Finding> findings,
            List<String> written,
            List<String> unchanged,
            List<String> passedOver) {
        static Result refused(HttpStatus status, List<String> wrong) {
            return new Result(status, wrong, List.of(), List.of(), List.of(), List.of());
        }
    }

    /** Says what is wrong with a file, just as when it is read in, and stores nothing. */
    Result check(int year, String name, byte[] content) {
        try {
            ChapterFile file = file(content, name);
            ReadChapter read = read(year, file);
            if (!read.wrong().isEmpty()) {
                return wrong(read);
            }
            Planned planned = planned(year, read, name);
            if (!planned.faults().isEmpty()) {
                return Result.refused(HttpStatus.BAD_REQUEST, planned.faults());
            }
            List<String> told = new ArrayList<>(read.passedOver());
            told.addAll(planned.ready());
            other(file).ifPresent(told::add);
            return found(year, new ReadChapter(read.answers(), List.of(), told), List.of(), planned.unchanged());
        } catch (UnreadableFile e) {
            return Result.refused(HttpStatus.BAD_REQUEST, List.of(String.valueOf(e.getMessage())));
        }
    }

    private static Result wrong(ReadChapter read) {
        return new Result(HttpStatus.BAD_REQUEST, read.wrong(), List.of(), List.of(), List.of(), read.passedOver());
    }

    private static Result found(int year, ReadChapter read, List<String> written, List<String> unchanged) {
        return new Result(
                HttpStatus.OK,
                List.of(),
                Validator.findings(year, read.whole()),
                written,
                unchanged,
                read.passedOver());
    }

    private static ChapterFile file(byte[] content, String name) {
        if (content.length > LARGEST) {
            throw new UnreadableFile("Filen är för stor; högst 2 MB tas emot.");
        }
        return ChapterFile.read(name, content);
    }

    private static ReadChapter read(int year, ChapterFile file) {
        return file.year() != null && file.year() != year
                ? new ReadChapter(
                        List.of(),
                        List.of("Filen gäller " + file.year() + " men skickades till " + year + ". Välj rätt år."),
                        List.of())
                : ReadChapter.of(file);
    }

    /** What there is to say of a file that names another Region than this. */
    private Optional<String> other(ChapterFile file) {
        String named = file.region();
        return named == null || plain(named).equals(plain(region.name()))
                ? Optional.empty()
                : Optional.of("Filen är ifylld av " + named + ", men svaren här är för " + region.name()
                        + ". Den läses bara in om du säger att en annan regions svar ska ersätta de egna.");
    }

    private static String plain(String region) {
        return region.strip().toLowerCase(Locale.ROOT).replaceFirst("^region\\s+", "");
    }

    /**
     * Reads the answers in, all or none: whatever can be known to be wrong is known before the first is written.
     *
     * @param anotherRegion true when whoever sends it has said that the answers of another Region shall replace ours
     */
    Result take(int year, String name, byte[] content, boolean anotherRegion, CommandId id, Asker asker) {
        ChapterFile file;
        ReadChapter read;
        try {
            file = file(content, name);
            read = read(year, file);
        } catch (UnreadableFile e) {
            return Result.refused(HttpStatus.BAD_REQUEST, List.of(String.valueOf(e.getMessage())));
        }
        if (!read.wrong().isEmpty()) {
            return wrong(read);
        }
        Optional<String> other = other(file);
        if (other.isPresent() && !anotherRegion) {
            return Result.refused(HttpStatus.CONFLICT, List.of(other.get()));
        }
        Planned planned = planned(year, read, name);
        if (!planned.faults().isEmpty()) {
            return Result.refused(HttpStatus.BAD_REQUEST, planned.faults());
        }
        return planned.ready().isEmpty()
                ? send(year, read, planned.commands(), planned.unchanged(), id, asker)
                : Result.refused(HttpStatus.CONFLICT, planned.ready());
    }

    /**
     * What a file would write.
     *
     * @param faults of answers that can't be taken, as one with a personal number
     * @param ready sentences about answers that are marked ready, which are not written over
     */
    private record Planned(
            Map<ChapterQuestion, ObjectNode> commands,
            List<String> unchanged,
            List<String> faults,
            List<String> ready) {}

    private Planned planned(int year, ReadChapter read, String name) {
        ChapterFacts facts = chapter.facts(year);
        Planned planned = new Planned(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Answer answer :
                read.answers().stream().filter(one -> !one.isEmpty()).toList()) {
            ChapterQuestion question = answer.question();
            if (answer.equals(facts.answer(question))) {
                planned.unchanged().add(question.number());
                continue;
            }
            ObjectNode json = json(year, answer, facts.versionNumber(question), shortened(name));
            planned.commands().put(question, json);
            InputReader.read(WriteAnswer.class, json).errors().stream()
                    .map(Fault::of)
                    .forEach(fault -> planned.faults().add("Fråga " + question.number() + ": " + fault.sentence()));
            if (facts.status(question) == AnswerStatus.READY) {
                planned.ready()
                        .add("Svaret på fråga " + question.number()
                                + " är markerat som klart. Öppna det igen innan du läser in ett annat.");
            }
        }
        return planned;
    }

    private Result send(
            int year,
            ReadChapter read,
            Map<ChapterQuestion, ObjectNode> commands,
            List<String> unchanged,
            CommandId id,
            Asker asker) {
        List<String> written = new ArrayList<>();
        for (Map.Entry<ChapterQuestion, ObjectNode> command : commands.entrySet()) {
            FormSender.Outcome outcome = sender.send(
                    WriteAnswer.class,
                    "resultatredovisning:" + year,
                    command.getValue(),
                    new CommandId(id.value() + ":" + command.getKey().number()),
                    null,
                    asker,
                    Fault::of);
            if (outcome.stream() == null) {
                return new Result(
                        outcome.status(),
                        outcome.faults().stream().map(Fault::sentence).toList(),
                        List.of(),
                        written,
                        unchanged,
                        read.passedOver());
            }
            written.add(command.getKey().number());
        }
        return found(year, read, written, unchanged);
    }

    private static ObjectNode json(int year, Answer answer, int restsOn, String from) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("reportYear", year).put("question", answer.question().name());
        if (answer.contributed() != null) {
            json.put("contributed", answer.contributed());
        }
        json.put("text", answer.text());
        ArrayNode bases = json.putArray("bases");
        answer.bases().forEach(basis -> bases.add(basis.name()));
        if (answer.otherBasis() != null) {
            json.put("otherBasis", answer.otherBasis());
        }
        json.set("references", ChapterForm.array(answer.references()));
        return json.put("restsOn", restsOn).put("importedFrom", from);
    }

    private static String shortened(String name) {
        String plain = name.replaceAll(".*[/\\\\]", "").strip();
        return plain.isEmpty() ? "fil" : plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    }
}
