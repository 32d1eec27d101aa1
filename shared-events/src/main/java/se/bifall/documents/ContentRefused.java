package se.bifall.documents;

/** A content that is not taken; the message is a Swedish sentence for the person who sent it. */
public final class ContentRefused extends Exception {
    private final String rule;

    /**
     * @param rule stable name, for machines
     * @param sentence what is wrong and what to do
     */
    public ContentRefused(String rule, String sentence) {
        super(sentence);
        this.rule = rule;
    }

    /** The content has more bytes than {@link Documents#largest()}. */
    public static ContentRefused tooLarge(long largest) {
        return new ContentRefused(
                "FilensStorlek",
                "Filen är större än " + Sizes.of(largest)
                        + ", som är gränsen. Dela upp den eller spara den med lägre upplösning.");
    }

    public boolean isTooLarge() {
        return rule.equals("FilensStorlek");
    }

    public String rule() {
        return rule;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
