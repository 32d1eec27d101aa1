package se.bifall.query.projection;

/** Which node writes the read models that several share. Every node folds the log for itself; one of them writes. */
interface WriterLease {
    /** A node that shares with nobody. */
    WriterLease ALONE = new WriterLease() {
        @Override
        public boolean isHeld() {
            return true;
        }

        @Override
        public void take() {
            // nobody else has it
        }
    };

    /** True while it is this node's to write. */
    boolean isHeld();

    /** Takes it from whoever has it. What that node is about to write is refused by the store if it is older. */
    void take();
}
