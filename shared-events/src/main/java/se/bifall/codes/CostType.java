package se.bifall.codes;

/**
 * What a cost of a measure is for. A Region that uses fewer leaves the others empty; what fits none is {@link #OVRIGT}.
 */
public enum CostType {
    PERSONAL,
    EXTERNA_TJANSTER,
    RESOR_OCH_LOGI,
    INVESTERINGAR,
    LOKAL_OCH_ADMINISTRATION,
    SCHABLON,
    OVRIGT
}
