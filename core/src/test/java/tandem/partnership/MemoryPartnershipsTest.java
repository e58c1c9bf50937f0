package tandem.partnership;

class MemoryPartnershipsTest extends PartnershipsContract {
    private final Partnerships partnerships = new MemoryPartnerships();

    @Override
    protected Partnerships partnerships() {
        return partnerships;
    }
}
