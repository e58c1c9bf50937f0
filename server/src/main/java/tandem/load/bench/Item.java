package tandem.load.bench;

import java.util.List;

/** Something that is measured, with its goals. */
interface Item {
    /** Ends every process that it began. @throws CannotMeasure with why, for the whole of it */
    List<Line> measure(Ground ground) throws Exception;
}
