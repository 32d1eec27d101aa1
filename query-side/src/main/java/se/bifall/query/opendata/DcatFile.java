package se.bifall.query.opendata;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.bifall.codes.Wording;

/** The catalogue by DCAT-AP-SE, the Swedish profile of DCAT, as RDF/XML: what Sveriges dataportal harvests. */
@Component
@OpenDataOn
final class DcatFile {
    static final String NAME = "dcat.rdf";
    static final String TYPE = "application/rdf+xml";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String TERMS = "http://purl.org/dc/terms/";
    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String DCATAP = "http://data.europa.eu/r5r/";
    private static final String FOAF = "http://xmlns.com/foaf/0.1/";
    private static final String VCARD = "http://www.w3.org/2006/vcard/ns#";
    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final String DATE_TIME = "http://www.w3.org/2001/XMLSchema#dateTime";
    private static final List<String> KEYWORDS = List.of("regional utveckling", "stöd", "bidrag", "anslag 1:1");
    private final Publisher publisher;
    private final MessageSource words;

    DcatFile(Publisher publisher, MessageSource words) {
        this.publisher = publisher;
        this.words = words;
    }

    /** @param modified when the newest event was recorded */
    void write(Instant modified, OutputStream out) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
            new Writing(xml, publisher.page(), modified.toString()).whole();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Writing {
        private final XMLStreamWriter xml;
        private final String page;
        private final String modified;

        Writing(XMLStreamWriter xml, String page, String modified) {
            this.xml = xml;
            this.page = page;
            this.modified = modified;
        }

        void whole() throws XMLStreamException {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("rdf", "RDF", RDF);
            xml.writeNamespace("rdf", RDF);
            xml.writeNamespace("dcterms", TERMS);
            xml.writeNamespace("dcat", DCAT);
            xml.writeNamespace("dcatap", DCATAP);
            xml.writeNamespace("foaf", FOAF);
            xml.writeNamespace("vcard", VCARD);
            catalogue();
            publisher();
            contact();
            for (Dataset dataset : Dataset.values()) {
                dataset(dataset);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        }

        private void catalogue() throws XMLStreamException {
            start("dcat", DCAT, "Catalog", page + "#katalog");
            text("title", "oppna.katalog.rubrik");
            text("description", "oppna.katalog.text");
            link("dcterms", TERMS, "publisher", page + "#utgivare");
            link("dcterms", TERMS, "license", Publisher.LICENCE);
            link("dcterms", TERMS, "language", EU + "language/SWE");
            link("dcat", DCAT, "themeTaxonomy", EU + "data-theme");
            link("foaf", FOAF, "homepage", page);
            modified();
            for (Dataset dataset : Dataset.values()) {
                link("dcat", DCAT, "dataset", address(dataset));
            }
            xml.writeEndElement();
        }

        private void publisher() throws XMLStreamException {
            start("foaf", FOAF, "Organization", page + "#utgivare");
            type(FOAF + "Agent");
            literal("foaf", FOAF, "name", publisher.name());
            literal("dcterms", TERMS, "identifier", publisher.id());
            link("dcterms", TERMS, "type", "http://purl.org/adms/publishertype/RegionalAuthority");
            xml.writeEndElement();
        }

        private void contact() throws XMLStreamException {
            start("vcard", VCARD, "Organization", page + "#kontakt");
            type(VCARD + "Kind");
            literal("vcard", VCARD, "fn", publisher.contactName());
            link("vcard", VCARD, "hasEmail", "mailto:" + publisher.contactEmail());
            xml.writeEndElement();
        }

        private void dataset(Dataset dataset) throws XMLStreamException {
            start("dcat", DCAT, "Dataset", address(dataset));
            text("title", "oppna." + dataset.code() + ".rubrik");
            text("description", "oppna." + dataset.code() + ".text");
            literal("dcterms", TERMS, "identifier", publisher.id() + "-" + dataset.code());
            link("dcterms", TERMS, "publisher", page + "#utgivare");
            link("dcat", DCAT, "contactPoint", page + "#kontakt");
            link("dcterms", TERMS, "accessRights", EU + "access-right/PUBLIC");
            link("dcterms", TERMS, "accrualPeriodicity", EU + "frequency/UPDATE_CONT");
            link("dcterms", TERMS, "language", EU + "language/SWE");
            link("dcat", DCAT, "theme", EU + "data-theme/GOVE");
            link("dcat", DCAT, "theme", EU + "data-theme/ECON");
            link("dcat", DCAT, "landingPage", page);
            for (String keyword : KEYWORDS) {
                xml.writeStartElement("dcat", "keyword", DCAT);
                said(keyword, Wording.SWEDISH.locale());
            }
            modified();
            for (Dataset.File file : dataset.files()) {
                link("dcat", DCAT, "distribution", address(file) + "#fil");
            }
            xml.writeEndElement();
            for (Dataset.File file : dataset.files()) {
                distribution(dataset, file);
            }
        }

        private void distribution(Dataset dataset, Dataset.File file) throws XMLStreamException {
            start("dcat", DCAT, "Distribution", address(file) + "#fil");
            xml.writeStartElement("dcterms", "title", TERMS);
            said(
                    word("oppna." + dataset.code() + ".rubrik", Wording.SWEDISH.locale()) + ", " + file.format(),
                    Wording.SWEDISH.locale());
            text("description", "oppna." + dataset.code() + ".text");
            link("dcat", DCAT, "accessURL", address(file));
            link("dcatap", DCATAP, "availability", EU + "planned-availability/AVAILABLE");
            link("dcat", DCAT, "downloadURL", address(file));
            literal("dcterms", TERMS, "format", file.mediaType());
            link("dcat", DCAT, "mediaType", "http://www.iana.org/assignments/media-types/" + file.mediaType());
            link("dcterms", TERMS, "license", Publisher.LICENCE);
            String standard = file.conformsTo();
            if (standard != null) {
                link("dcterms", TERMS, "conformsTo", standard);
            }
            modified();
            xml.writeEndElement();
        }

        private String address(Dataset dataset) {
            return page + "#" + dataset.code();
        }

        private String address(Dataset.File file) {
            return page + "/" + file.name();
        }

        private void start(String prefix, String space, String name, String about) throws XMLStreamException {
            xml.writeStartElement(prefix, name, space);
            xml.writeAttribute("rdf", RDF, "about", about);
        }

        private void type(String type) throws XMLStreamException {
            link("rdf", RDF, "type", type);
        }

        private void link(String prefix, String space, String name, String to) throws XMLStreamException {
            xml.writeEmptyElement(prefix, name, space);
            xml.writeAttribute("rdf", RDF, "resource", to);
        }

        private void literal(String prefix, String space, String name, String value) throws XMLStreamException {
            xml.writeStartElement(prefix, name, space);
            xml.writeCharacters(value);
            xml.writeEndElement();
        }

        private void modified() throws XMLStreamException {
            xml.writeStartElement("dcterms", "modified", TERMS);
            xml.writeAttribute("rdf", RDF, "datatype", DATE_TIME);
            xml.writeCharacters(modified);
            xml.writeEndElement();
        }

        private void text(String name, String key) throws XMLStreamException {
            for (Locale locale : List.of(Wording.SWEDISH.locale(), Wording.ENGLISH.locale())) {
                xml.writeStartElement("dcterms", name, TERMS);
                said(word(key, locale), locale);
            }
        }

        private void said(String words, Locale locale) throws XMLStreamException {
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", locale.getLanguage());
            xml.writeCharacters(words);
            xml.writeEndElement();
        }

        private String word(String key, Locale locale) {
            return words.getMessage(key, new Object[] {publisher.name()}, locale);
        }
    }
}
