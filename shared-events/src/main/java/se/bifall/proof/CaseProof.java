package se.bifall.proof;

import java.io.IOException;
import java.io.OutputStream;

/** The proof of the chain for one case, put into its file as {@code kedja.json}. Where no such bean is, it is left out. */
@FunctionalInterface
public interface CaseProof {
    /** @param out is not closed */
    void write(String stream, OutputStream out) throws IOException;
}
