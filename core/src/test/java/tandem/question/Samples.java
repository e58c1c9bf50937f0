package tandem.question;

import java.util.List;

/** Every kind of question that is answered: a new kind adds its line. */
public final class Samples {
    public static final List<Sample> ALL = List.of(new ChoiceSample(), new ScaleSample(), new OpenTextSample(),
            new ResponsibilitySample(),
            new RankingSample(), new PointsSample(), new QuadrantSample(),
            new WordsSample(), new StatementsSample(), new FloorSample(),
            new CommitmentsSample(),
            new SinceLastTimeSample(),
            new LedgerSample(),
            new ProvenanceSample(),
            new InfluenceSample());

    private Samples() {
    }
}
